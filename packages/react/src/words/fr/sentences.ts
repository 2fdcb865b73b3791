import type { Language } from '../words.js'

const OURS =
  'L’app a envoyé à TikTok quelque chose qu’il n’accepte pas. Rien n’a été publié ; prévenez les responsables de l’app.'
const RECONNECT =
  'La connexion avec ce compte TikTok a pris fin. Reconnectez-le, puis publiez ; votre brouillon est conservé.'
const SCOPE =
  'Cette app n’a pas le droit de publier pour vous. Reconnectez le compte et autorisez-le ; votre brouillon est conservé.'
const SETUP = 'Cette app n’est pas bien configurée pour TikTok. Prévenez ses responsables.'
const DOWN = 'TikTok rencontre un problème. Réessayez dans quelques minutes.'
const PULL =
  'TikTok n’a pas pu récupérer le contenu de cette app. Réessayez ; si cela persiste, prévenez ses responsables.'
const RELOAD =
  'Quelque chose ne va pas dans cette app. Rechargez la page ; si cela se répète, prévenez ses responsables.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'Ce compte a atteint le nombre de publications que TikTok permet pour l’instant. Réessayez plus tard.',
  spam_risk_user_banned_from_posting:
    'TikTok ne laisse pas ce compte publier pour le moment. Vérifiez-le dans TikTok et réessayez plus tard.',
  reached_active_user_cap:
    'Cette app a atteint le nombre de personnes pour qui TikTok la laisse publier aujourd’hui. Réessayez plus tard.',

  media_needs_a_choice: 'Choisissez une vidéo ou des photos à publier.',
  video_too_long:
    'Cette vidéo dure {actual:second} ; ce compte peut publier jusqu’à {max:second}. Raccourcissez-la ou choisissez-en une autre.',
  video_duration_unknown:
    'La durée de cette vidéo n’a pas pu être lue, elle ne peut donc pas être publiée. Exportez-la en MP4 ou choisissez-en une autre.',
  video_too_long_for_inbox:
    'Cette vidéo dure {actual:second} ; TikTok accepte des brouillons jusqu’à {max:second}. Raccourcissez-la ou choisissez-en une autre.',
  video_format: 'TikTok accepte les vidéos MP4, MOV et WebM. Exportez-la en MP4 ou choisissez-en une autre.',
  video_empty: 'Ce fichier vidéo est vide. Choisissez-en un autre.',
  video_too_big:
    'Cette vidéo dépasse 4 Go, le maximum accepté par TikTok. Exportez-la plus petite ou choisissez-en une autre.',
  video_dimensions:
    'Cette vidéo mesure {width} × {height} pixels ; TikTok accepte de {min} à {max} par côté. Exportez-la à cette taille.',
  video_cover_out_of_range: 'L’image de couverture est en dehors de cette vidéo. Choisissez-la à nouveau.',
  photo_too_many: 'Il y a {actual} photos ; une publication en contient {max} au plus. Retirez-en.',
  photo_format:
    'La photo {number} n’est ni JPEG ni WebP, les formats acceptés par TikTok. Convertissez-la ou retirez-la.',
  photo_empty: 'La photo {number} est un fichier vide. Retirez-la.',
  photo_too_big: 'La photo {number} dépasse 20 Mo, le maximum accepté par TikTok. Réduisez-la ou retirez-la.',
  photo_dimensions:
    'La photo {number} mesure {width} × {height} pixels ; TikTok accepte jusqu’à 1920 × 1080, dans les deux sens. Réduisez-la ou retirez-la.',
  photo_cover_out_of_range: 'La photo de couverture n’est plus là. Choisissez à nouveau la couverture.',
  caption_too_long: 'La légende compte {actual} caractères ; TikTok en accepte {max}. Raccourcissez-la.',
  title_too_long: 'Le titre compte {actual} caractères ; TikTok en accepte {max}. Raccourcissez-le.',
  description_too_long: 'La description compte {actual} caractères ; TikTok en accepte {max}. Raccourcissez-la.',
  privacy_needs_a_choice: 'Choisissez qui peut voir cette publication.',
  privacy_no_longer_offered:
    'TikTok ne propose plus « {label} » à ce compte. Choisissez à nouveau qui peut voir cette publication.',
  privacy_nothing_offered: 'TikTok ne propose aucune audience à ce compte pour le moment. Réessayez plus tard.',
  comment_disabled: 'Les commentaires sont désactivés dans les paramètres TikTok de ce compte.',
  duet_disabled: 'Duo est désactivé dans les paramètres TikTok de ce compte, ou le compte est privé.',
  stitch_disabled: 'Collage est désactivé dans les paramètres TikTok de ce compte, ou le compte est privé.',
  branded_content_not_followers:
    'Un contenu de marque peut être visible par tout le monde ou par les amis seulement, pas par les followers.',
  private_excludes_branded_content:
    'Un contenu de marque ne peut pas être privé. Choisissez d’abord « Tout le monde » ou « Amis ».',
  followers_exclude_branded_content:
    'Un contenu de marque ne peut être visible que par tout le monde ou par les amis. Choisissez d’abord « Tout le monde » ou « Amis ».',
  account_changed_since_consent:
    'Le compte TikTok n’est pas celui affiché quand vous avez appuyé sur Publier. Vérifiez-le et publiez à nouveau.',
  declaration_changed_since_consent:
    'La déclaration n’est pas celle affichée quand vous avez appuyé sur Publier. Lisez-la et publiez à nouveau.',

  video_codec:
    'Cette vidéo utilise {codec} ; TikTok accepte {codecs}. Exportez-la en MP4 avec H.264 ou choisissez-en une autre.',
  video_codec_unknown:
    'Cette vidéo utilise un codec que TikTok ne connaît pas ; il accepte {codecs}. Exportez-la en MP4 avec H.264 ou choisissez-en une autre.',
  video_frame_rate:
    'Cette vidéo compte {actual} images par seconde ; TikTok en accepte de {min} à {max}. Exportez-la à 30 ou choisissez-en une autre.',
  unreachable: 'Aucune réponse. Vérifiez votre connexion internet et réessayez.',
  server_down: 'Le serveur n’a pas pu répondre. Patientez un instant et réessayez.',
  unexpected_answer:
    'Le serveur a répondu quelque chose que cette page ne comprend pas. Réessayez ; si cela se répète, prévenez les responsables du site.',
  aborted: 'Arrêté.',
  file_unreadable: 'Le fichier ne peut plus être lu. Il a peut-être été déplacé ou modifié. Choisissez-le à nouveau.',
  upload_stuck: 'L’envoi n’avance pas. Mettez-le en pause puis reprenez ; si cela n’aide pas, annulez la publication.',
  page_left: 'La page a été quittée avant qu’une réponse arrive.',
  another_file:
    'Ce n’est pas le fichier que vous publiiez. Choisissez celui-là pour continuer, ou annulez la publication et recommencez.',
  video_again:
    'Votre brouillon est de retour. Il suffit de choisir à nouveau la vidéo : le navigateur ne garde pas les fichiers.',
  consent_denied:
    'Vous n’avez pas autorisé la connexion sur TikTok : aucun compte n’est connecté. Connectez-en un quand vous voudrez publier.',
  consent_failed: 'TikTok n’a pas connecté le compte. Reconnectez-le et acceptez toutes les autorisations demandées.',

  spam_risk_too_many_pending_share:
    'Trop de brouillons attendent dans votre boîte TikTok. Terminez-en ou supprimez-en dans TikTok, puis réessayez.',
  unaudited_client_can_only_post_to_private_accounts:
    'TikTok n’a pas encore vérifié cette app : elle ne peut publier que sur des comptes privés. Rendez votre compte privé dans les paramètres TikTok et publiez à nouveau.',
  privacy_level_option_mismatch:
    'TikTok ne propose pas cette audience à ce compte pour le moment. Choisissez à nouveau qui peut voir cette publication.',
  url_ownership_unverified:
    'TikTok ne peut pas récupérer le contenu de cette app, car son adresse web n’est pas vérifiée. Rien n’a été publié ; prévenez ses responsables.',
  app_version_check_failed:
    'Votre app TikTok est trop ancienne pour recevoir des brouillons. Installez la version 31.8 ou une plus récente et réessayez.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: 'TikTok demande une pause : trop de demandes en une minute. Réessayez dans une minute.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id:
    'TikTok ne connaît plus cette publication. Regardez votre profil dans TikTok avant de publier à nouveau.',
  token_not_authorized_for_specified_publish_id:
    'Cette publication appartient à un autre compte TikTok. Regardez son profil dans TikTok avant de publier à nouveau.',
  publish_not_cancellable:
    'TikTok ne peut plus annuler cette publication. Une fois publiée, vous pourrez la supprimer dans TikTok.',
  file_format_check_failed:
    'TikTok n’a pas pu utiliser ce format. Exportez la vidéo en MP4 (H.264), ou les photos en JPEG ou WebP.',
  duration_check_failed:
    'Pour TikTok, la vidéo est trop courte ou trop longue pour ce compte. Changez sa durée et publiez à nouveau.',
  frame_rate_check_failed:
    'TikTok accepte de 23 à 60 images par seconde. Exportez la vidéo dans cette plage et publiez à nouveau.',
  picture_size_check_failed:
    'TikTok n’a pas pu utiliser ces dimensions : vidéos de 360 à 4096 pixels par côté, photos jusqu’à 1080p. Changez la taille et publiez à nouveau.',
  internal: 'La publication a échoué à cause d’un problème chez TikTok. Publiez à nouveau dans quelques minutes.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: 'La publication a été annulée avant d’être publiée.',
  auth_removed: 'Cette app a été déconnectée dans TikTok pendant l’envoi. Reconnectez le compte pour publier.',
  spam_risk_text: 'TikTok a refusé le texte comme risqué ou indésirable. Changez-le avant de publier à nouveau.',
  spam_risk: 'TikTok a refusé cette publication comme risquée ou indésirable. La renvoyer ne servira à rien.',
  access_denied:
    'La connexion de ce compte n’a pas été autorisée. Reconnectez-le et acceptez si vous voulez publier d’ici.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: 'TikTok a refusé pour une raison nouvelle pour cette app. Transmettez son code à ses responsables.',
  malformed_answer: 'La réponse de TikTok n’a pas été comprise. Réessayez plus tard.',
  answer_lost:
    'TikTok a peut-être reçu la publication, ou pas. Regardez votre profil dans TikTok avant de publier à nouveau.',
  init_answer_lost:
    'La réponse de TikTok s’est perdue avant l’envoi de la vidéo : rien n’a été publié. Publiez à nouveau.',
  not_cancelled:
    'L’annulation n’a pas abouti, la publication peut donc encore avoir lieu. Regardez son état et réessayez.',
  post_unreadable:
    'Une version plus récente de cette app a enregistré cette publication et celle-ci ne peut pas la lire. Regardez votre profil dans TikTok avant de publier à nouveau.',

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
  not_allowed: 'Cette demande ne vient pas de notre page. Ouvrez la page et réessayez.',
  not_signed_in: 'Vous n’êtes pas connecté à ce site. Connectez-vous et réessayez.',
  too_large: 'La demande est trop grande. Raccourcissez le texte et réessayez.',
  account_not_found: 'Ce compte TikTok n’est pas connecté. Connectez-le d’abord.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: 'Le compte connecté n’est pas celui qui était affiché. Vérifiez-le et publiez à nouveau.',
  post_not_found: 'Cette publication est inconnue ici. Rechargez la page.',
  key_reused: 'Cette confirmation a déjà servi pour une autre publication. Vérifiez la vôtre et publiez à nouveau.',
  key_expired:
    'Cette confirmation est trop ancienne et sa publication n’est plus dans nos registres. Regardez dans TikTok et publiez à nouveau.',
  post_in_progress: 'Cette publication est en cours d’envoi. Patientez un peu et regardez à nouveau.',
  consent_mismatch:
    'Ce que vous avez confirmé n’est pas ce qui serait publié maintenant. Vérifiez la page et publiez à nouveau. Rien n’a été envoyé.',
  consent_too_old: 'La confirmation date de plus de 30 jours. Vérifiez et confirmez à nouveau. Rien n’a été envoyé.',
  creator_changed:
    'Le compte TikTok a changé depuis votre confirmation. Vérifiez-le et confirmez à nouveau. Rien n’a été envoyé.',
  later_needs_stored_media:
    'Une vidéo de votre appareil ne peut être publiée que si cette page est ouverte. Publiez-la maintenant ou enregistrez-la d’abord.',
  blocked: 'Il reste quelque chose à changer avant de publier.',
  not_uploading: 'Cette publication n’accepte plus de données. Regardez son état.',
  upload_busy: 'Cette vidéo est en cours d’envoi dans un autre onglet. Continuez là-bas, ou fermez-le.',
  upload_range: 'TikTok attend une autre partie de la vidéo. L’envoi reprend là où en est TikTok.',
  upload_length: 'Cette partie de la vidéo n’est pas arrivée entière. Elle sera renvoyée.',
  upload_expired:
    'TikTok attend une vidéo pendant une heure, et cette heure est passée. Rien n’a été publié. Publiez à nouveau.',
  different_file:
    'Ce n’est pas le fichier que vous avez confirmé. Choisissez le même pour continuer, ou publiez le nouveau à part.',
  upload_refused:
    'TikTok a refusé cette partie de la vidéo et l’envoi ne peut pas continuer. Rien n’a été publié. Publiez à nouveau.',
  upload_interrupted: 'TikTok n’a pas pris cette partie de la vidéo. L’envoi reprend là où en est TikTok.',
  media_not_supported:
    'Cette app ne peut pas encore donner à TikTok des photos ou des vidéos enregistrées. Publiez une vidéo de votre appareil.',
  media_not_found: 'Un des fichiers n’est plus enregistré ici. Choisissez-le à nouveau et publiez.',
  media_changed: 'Un des fichiers enregistrés n’est pas celui qui était affiché. Choisissez-le à nouveau et publiez.',
  stored_photo_format: 'TikTok accepte les photos JPEG et WebP. Convertissez celle-ci ou retirez-la.',
  rate_limited: 'Trop de demandes d’un coup. Patientez une minute et réessayez. Votre brouillon est conservé.',
  tiktok_unreachable: 'TikTok n’a pas répondu. Rien n’a été publié. Réessayez dans un instant.',
  tiktok_unreadable: 'La réponse de TikTok n’a pas été comprise. Rien n’a été publié. Réessayez dans un instant.',
  closing: 'Le serveur redémarre. Rien n’est perdu ; réessayez dans un instant.',
  proxy_internal: 'Un problème est survenu ici. Regardez l’état de votre publication avant de réessayer.',
}
