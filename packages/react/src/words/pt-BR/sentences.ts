import type { Language } from '../words.js'

const OURS = 'O app enviou ao TikTok algo que ele não aceita. Nada foi publicado; avise quem cuida deste app.'
const RECONNECT = 'A conexão com esta conta do TikTok terminou. Conecte de novo e publique; seu rascunho fica guardado.'
const SCOPE =
  'Este app não tem permissão para publicar por você. Conecte a conta de novo e permita; seu rascunho fica guardado.'
const SETUP = 'Este app não está bem configurado para o TikTok. Avise quem cuida dele.'
const DOWN = 'O TikTok está com um problema. Tente de novo em alguns minutos.'
const PULL = 'O TikTok não conseguiu buscar o conteúdo neste app. Tente de novo; se continuar, avise quem cuida dele.'
const RELOAD = 'Algo não bate neste app. Recarregue a página; se acontecer de novo, avise quem cuida dele.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'Esta conta chegou ao número de publicações que o TikTok permite por enquanto. Tente mais tarde.',
  spam_risk_user_banned_from_posting:
    'O TikTok não deixa esta conta publicar por enquanto. Veja a conta no TikTok e tente mais tarde.',
  reached_active_user_cap:
    'Este app chegou ao número de pessoas por quem o TikTok o deixa publicar hoje. Tente mais tarde.',

  media_needs_a_choice: 'Escolha um vídeo ou fotos para publicar.',
  video_too_long:
    'Este vídeo tem {actual:second}; esta conta pode publicar até {max:second}. Corte-o ou escolha outro.',
  video_duration_unknown:
    'Não foi possível ler a duração deste vídeo, então ele não pode ser publicado. Exporte como MP4 ou escolha outro.',
  video_too_long_for_inbox:
    'Este vídeo tem {actual:second}; o TikTok aceita rascunhos de até {max:second}. Corte-o ou escolha outro.',
  video_format: 'O TikTok aceita vídeos MP4, MOV e WebM. Exporte como MP4 ou escolha outro.',
  video_empty: 'Este arquivo de vídeo está vazio. Escolha outro.',
  video_too_big: 'Este vídeo passa de 4 GB, o máximo que o TikTok aceita. Exporte menor ou escolha outro.',
  video_dimensions:
    'Este vídeo tem {width} × {height} pixels; o TikTok aceita de {min} a {max} por lado. Exporte nesse tamanho.',
  video_cover_out_of_range: 'O quadro da capa fica fora deste vídeo. Escolha de novo.',
  photo_too_many: 'Há {actual} fotos, e cabem até {max}. Remova algumas.',
  photo_format: 'A foto {number} não é JPEG nem WebP, que é o que o TikTok aceita. Converta ou remova.',
  photo_empty: 'A foto {number} é um arquivo vazio. Remova.',
  photo_too_big: 'A foto {number} passa de 20 MB, o máximo que o TikTok aceita. Diminua ou remova.',
  photo_dimensions:
    'A foto {number} tem {width} × {height} pixels; o TikTok aceita até 1920 × 1080, na horizontal ou na vertical. Diminua ou remova.',
  photo_cover_out_of_range: 'A foto escolhida como capa não está mais aqui. Escolha a capa de novo.',
  caption_too_long: 'A legenda tem {actual} caracteres; o TikTok aceita {max}. Encurte.',
  title_too_long: 'O título tem {actual} caracteres; o TikTok aceita {max}. Encurte.',
  description_too_long: 'A descrição tem {actual} caracteres; o TikTok aceita {max}. Encurte.',
  privacy_needs_a_choice: 'Escolha quem pode ver esta publicação.',
  privacy_no_longer_offered:
    'O TikTok não oferece mais “{label}” a esta conta. Escolha de novo quem pode ver esta publicação.',
  privacy_nothing_offered: 'O TikTok não oferece nenhum público a esta conta agora. Tente mais tarde.',
  comment_disabled: 'Os comentários estão desativados nas configurações do TikTok desta conta.',
  duet_disabled: 'O Dueto está desativado nas configurações do TikTok desta conta, ou a conta é privada.',
  stitch_disabled: 'Costurar está desativado nas configurações do TikTok desta conta, ou a conta é privada.',
  branded_content_not_followers:
    'O conteúdo de marca pode ser visível para todos ou só para amigos, não para seguidores.',
  private_excludes_branded_content: 'O conteúdo de marca não pode ser privado. Escolha antes “Todos” ou “Amigos”.',
  followers_exclude_branded_content:
    'O conteúdo de marca só pode ser para todos ou para amigos. Escolha antes “Todos” ou “Amigos”.',
  account_changed_since_consent:
    'A conta do TikTok não é a que aparecia quando você tocou em Publicar. Confira e publique de novo.',
  declaration_changed_since_consent:
    'A declaração não é a que aparecia quando você tocou em Publicar. Leia e publique de novo.',

  video_codec: 'Este vídeo usa {codec}; o TikTok aceita {codecs}. Exporte como MP4 com H.264 ou escolha outro.',
  video_codec_unknown:
    'Este vídeo usa um codec que o TikTok não conhece; ele aceita {codecs}. Exporte como MP4 com H.264 ou escolha outro.',
  video_frame_rate:
    'Este vídeo tem {actual} quadros por segundo; o TikTok aceita de {min} a {max}. Exporte a 30 ou escolha outro.',
  unreachable: 'Nenhuma resposta chegou. Veja sua conexão com a internet e tente de novo.',
  server_down: 'O servidor não conseguiu responder. Espere um momento e tente de novo.',
  unexpected_answer:
    'O servidor respondeu algo que esta página não entende. Tente de novo; se acontecer outra vez, avise quem cuida deste site.',
  aborted: 'Parado.',
  file_unreadable: 'Não dá mais para ler o arquivo. Talvez tenha sido movido ou alterado. Escolha de novo.',
  upload_stuck: 'O envio não avança. Pause e retome; se não adiantar, cancele a publicação.',
  page_left: 'A página foi fechada antes de chegar uma resposta.',
  another_file:
    'Este não é o arquivo que você estava publicando. Escolha aquele para continuar, ou cancele a publicação e comece de novo.',
  video_again: 'Seu rascunho está de volta. Só falta escolher o vídeo de novo, porque o navegador não guarda arquivos.',
  consent_denied:
    'Você não permitiu a conexão no TikTok, então nenhuma conta foi conectada. Conecte quando quiser publicar.',
  consent_failed: 'O TikTok não conectou a conta. Conecte de novo e aceite todas as permissões pedidas.',

  spam_risk_too_many_pending_share:
    'Há rascunhos demais na sua caixa de entrada do TikTok. Termine ou descarte alguns no TikTok e tente de novo.',
  unaudited_client_can_only_post_to_private_accounts:
    'O TikTok ainda não analisou este app, então ele só pode publicar em contas privadas. Deixe sua conta privada nas configurações do TikTok e publique de novo.',
  privacy_level_option_mismatch:
    'O TikTok não oferece esse público a esta conta agora. Escolha de novo quem pode ver esta publicação.',
  url_ownership_unverified:
    'O TikTok não pode buscar conteúdo neste app porque o endereço web dele não foi verificado. Nada foi publicado; avise quem cuida dele.',
  app_version_check_failed:
    'Seu app do TikTok é antigo demais para receber rascunhos. Atualize para a versão 31.8 ou mais nova e tente de novo.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: 'O TikTok pede uma pausa: pedidos demais em um minuto. Tente de novo daqui a um minuto.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id: 'O TikTok não conhece mais esta publicação. Veja seu perfil no TikTok antes de publicar de novo.',
  token_not_authorized_for_specified_publish_id:
    'Esta publicação é de outra conta do TikTok. Veja o perfil dela no TikTok antes de publicar de novo.',
  publish_not_cancellable:
    'O TikTok não pode mais cancelar esta publicação. Depois de publicada, você pode apagá-la no TikTok.',
  file_format_check_failed:
    'O TikTok não pôde usar este formato. Exporte o vídeo como MP4 (H.264), ou as fotos como JPEG ou WebP.',
  duration_check_failed:
    'Para o TikTok, o vídeo é curto ou longo demais para esta conta. Mude a duração e publique de novo.',
  frame_rate_check_failed:
    'O TikTok aceita de 23 a 60 quadros por segundo. Exporte o vídeo dentro dessa faixa e publique de novo.',
  picture_size_check_failed:
    'O TikTok não pôde usar estas dimensões: vídeos, de 360 a 4096 pixels por lado; fotos, no máximo 1080p. Mude o tamanho e publique de novo.',
  internal: 'A publicação falhou por um problema do TikTok. Publique de novo em alguns minutos.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: 'A publicação foi cancelada antes de sair.',
  auth_removed:
    'Este app foi desconectado no TikTok enquanto a publicação estava a caminho. Conecte a conta de novo para publicar.',
  spam_risk_text: 'O TikTok recusou o texto por risco ou spam. Mude-o antes de publicar de novo.',
  spam_risk: 'O TikTok recusou esta publicação por risco ou spam. Publicar de novo não vai adiantar.',
  access_denied: 'A conexão desta conta não foi permitida. Conecte de novo e aceite se quiser publicar por aqui.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: 'O TikTok recusou por um motivo novo para este app. Passe o código a quem cuida dele.',
  malformed_answer: 'Não deu para entender a resposta do TikTok. Tente mais tarde.',
  answer_lost: 'O TikTok pode ter recebido a publicação ou não. Veja seu perfil no TikTok antes de publicar de novo.',
  init_answer_lost:
    'A resposta do TikTok se perdeu antes do envio do vídeo, então nada foi publicado. Publique de novo.',
  not_cancelled: 'Não deu para cancelar agora, então ainda pode ser publicado. Veja o estado e tente de novo.',
  post_unreadable:
    'Uma versão mais nova deste app guardou esta publicação, e esta não consegue lê-la. Veja seu perfil no TikTok antes de publicar de novo.',

  not_found: RELOAD,
  method_not_allowed: RELOAD,
  unsupported_media_type: RELOAD,
  invalid_json: RELOAD,
  invalid_body: RELOAD,
  malformed_request: RELOAD,
  invalid_return_path: RELOAD,
  key_missing: RELOAD,
  forged: RELOAD,
  raw_body_needed: RELOAD,
  length_required: RELOAD,
  upload_type: RELOAD,
  not_allowed: 'Este pedido não saiu da nossa página. Abra a página e tente de novo.',
  not_signed_in: 'Você não entrou na sua conta aqui. Entre e tente de novo.',
  too_large: 'O pedido é grande demais. Encurte o texto e tente de novo.',
  account_not_found: 'Esta conta do TikTok não está conectada. Conecte-a primeiro.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: 'A conta conectada não é a que aparecia. Confira e publique de novo.',
  post_not_found: 'Esta publicação não é conhecida aqui. Recarregue a página.',
  key_reused: 'Esta confirmação já foi usada em outra publicação. Revise e publique de novo.',
  key_expired:
    'Esta confirmação é antiga demais, e a publicação dela não está mais nos nossos registros. Veja no TikTok e publique de novo.',
  post_in_progress: 'Esta publicação está sendo enviada agora mesmo. Espere um pouco e veja de novo.',
  consent_mismatch:
    'O que você confirmou não é o que seria publicado agora. Revise a página e publique de novo. Nada foi enviado.',
  consent_too_old: 'A confirmação tem mais de 30 dias. Revise e confirme de novo. Nada foi enviado.',
  creator_changed:
    'A conta do TikTok não está como quando você confirmou. Revise e confirme de novo. Nada foi enviado.',
  later_needs_stored_media:
    'Um vídeo do seu dispositivo só pode ser publicado com esta página aberta. Publique agora ou salve-o antes.',
  blocked: 'É preciso mudar algo antes de publicar.',
  not_uploading: 'Esta publicação não aceita mais dados. Veja o estado dela.',
  upload_busy: 'Este vídeo está sendo enviado em outra aba. Continue lá ou feche-a.',
  upload_range: 'O TikTok espera outra parte do vídeo. O envio continua de onde o TikTok está.',
  upload_length: 'Esta parte do vídeo não chegou inteira. Ela será enviada de novo.',
  upload_expired: 'O TikTok espera um vídeo por uma hora, e essa hora passou. Nada foi publicado. Publique de novo.',
  different_file:
    'Este não é o arquivo que você confirmou. Escolha o mesmo para continuar, ou publique o novo como outra publicação.',
  upload_refused:
    'O TikTok recusou esta parte do vídeo, e o envio não pode continuar. Nada foi publicado. Publique de novo.',
  upload_interrupted: 'O TikTok não recebeu esta parte do vídeo. O envio continua de onde o TikTok está.',
  media_not_supported:
    'Este app ainda não consegue entregar ao TikTok fotos nem vídeos guardados. Publique um vídeo do seu dispositivo.',
  media_not_found: 'Um dos arquivos não está mais guardado aqui. Escolha de novo e publique.',
  media_changed: 'Um dos arquivos guardados não é o que aparecia. Escolha de novo e publique.',
  stored_photo_format: 'O TikTok aceita fotos JPEG e WebP. Converta esta ou remova.',
  rate_limited: 'Foram pedidos demais de uma vez. Espere um minuto e tente de novo. Seu rascunho fica guardado.',
  tiktok_unreachable: 'O TikTok não respondeu. Nada foi publicado. Tente de novo em um momento.',
  tiktok_unreadable: 'Não deu para entender a resposta do TikTok. Nada foi publicado. Tente de novo em um momento.',
  closing: 'O servidor está reiniciando. Nada se perdeu; tente de novo em um momento.',
  proxy_internal: 'Algo deu errado aqui. Veja o estado da sua publicação antes de tentar de novo.',
}
