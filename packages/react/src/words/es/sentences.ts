import type { Language } from '../words.js'

const OURS = 'La app envió a TikTok algo que no acepta. No se publicó nada; avisa a quienes llevan esta app.'
const RECONNECT =
  'La conexión con esta cuenta de TikTok terminó. Vuelve a conectarla y publica; tu borrador se conserva.'
const SCOPE =
  'Esta app no tiene permiso para publicar por ti. Vuelve a conectar la cuenta y permítelo; tu borrador se conserva.'
const SETUP = 'Esta app no está bien configurada para TikTok. Avisa a quienes la llevan.'
const DOWN = 'TikTok tiene un problema. Inténtalo de nuevo en unos minutos.'
const PULL = 'TikTok no pudo recoger el contenido de esta app. Reinténtalo; si sigue igual, avisa a quienes la llevan.'
const RELOAD = 'Algo no encaja en esta app. Recarga la página; si vuelve a pasar, avisa a quienes la llevan.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'Esta cuenta llegó al número de publicaciones que TikTok permite por ahora. Inténtalo más tarde.',
  spam_risk_user_banned_from_posting:
    'TikTok no deja publicar a esta cuenta por ahora. Revísala en TikTok e inténtalo más tarde.',
  reached_active_user_cap:
    'Esta app llegó al número de personas por las que TikTok la deja publicar hoy. Inténtalo más tarde.',

  media_needs_a_choice: 'Elige un video o fotos para publicar.',
  video_too_long:
    'Este video dura {actual:second}; esta cuenta puede publicar hasta {max:second}. Acórtalo o elige otro.',
  video_duration_unknown:
    'No se pudo leer la duración de este video, así que no se puede publicar. Expórtalo como MP4 o elige otro.',
  video_too_long_for_inbox:
    'Este video dura {actual:second}; TikTok acepta borradores de hasta {max:second}. Acórtalo o elige otro.',
  video_format: 'TikTok acepta videos MP4, MOV y WebM. Expórtalo como MP4 o elige otro.',
  video_empty: 'Este archivo de video está vacío. Elige otro.',
  video_too_big: 'Este video pasa de 4 GB, lo máximo que acepta TikTok. Expórtalo más pequeño o elige otro.',
  video_dimensions:
    'Este video mide {width} × {height} píxeles; TikTok acepta de {min} a {max} por lado. Expórtalo en ese tamaño.',
  video_cover_out_of_range: 'El fotograma de portada queda fuera de este video. Elígelo de nuevo.',
  photo_too_many: 'Hay {actual} fotos y caben hasta {max}. Quita algunas.',
  photo_format: 'La foto {number} no es JPEG ni WebP, que es lo que acepta TikTok. Conviértela o quítala.',
  photo_empty: 'La foto {number} es un archivo vacío. Quítala.',
  photo_too_big: 'La foto {number} pasa de 20 MB, lo máximo que acepta TikTok. Hazla más pequeña o quítala.',
  photo_dimensions:
    'La foto {number} mide {width} × {height} píxeles; TikTok acepta hasta 1920 × 1080, en horizontal o vertical. Hazla más pequeña o quítala.',
  photo_cover_out_of_range: 'La foto elegida como portada ya no está. Elige la portada de nuevo.',
  caption_too_long: 'La descripción tiene {actual} caracteres; TikTok acepta {max}. Acórtala.',
  title_too_long: 'El título tiene {actual} caracteres; TikTok acepta {max}. Acórtalo.',
  description_too_long: 'La descripción tiene {actual} caracteres; TikTok acepta {max}. Acórtala.',
  privacy_needs_a_choice: 'Elige quién puede ver esta publicación.',
  privacy_no_longer_offered:
    'TikTok ya no ofrece «{label}» a esta cuenta. Elige de nuevo quién puede ver esta publicación.',
  privacy_nothing_offered: 'TikTok no ofrece ahora ningún público a esta cuenta. Inténtalo más tarde.',
  comment_disabled: 'Los comentarios están desactivados en los ajustes de TikTok de esta cuenta.',
  duet_disabled: 'Dúo está desactivado en los ajustes de TikTok de esta cuenta, o la cuenta es privada.',
  stitch_disabled: 'Pegar está desactivado en los ajustes de TikTok de esta cuenta, o la cuenta es privada.',
  branded_content_not_followers:
    'El contenido de marca puede ser visible para todo el mundo o solo para amigos, no para seguidores.',
  private_excludes_branded_content:
    'El contenido de marca no puede ser privado. Elige primero «Todo el mundo» o «Amigos».',
  followers_exclude_branded_content:
    'El contenido de marca solo puede ser para todo el mundo o para amigos. Elige primero «Todo el mundo» o «Amigos».',
  account_changed_since_consent:
    'La cuenta de TikTok no es la que se mostraba al pulsar Publicar. Revísala y publica de nuevo.',
  declaration_changed_since_consent:
    'La declaración no es la que se mostraba al pulsar Publicar. Léela y publica de nuevo.',

  video_codec: 'Este video usa {codec}; TikTok acepta {codecs}. Expórtalo como MP4 con H.264 o elige otro.',
  video_codec_unknown:
    'Este video usa un códec que TikTok no conoce; acepta {codecs}. Expórtalo como MP4 con H.264 o elige otro.',
  video_frame_rate:
    'Este video tiene {actual} fotogramas por segundo; TikTok acepta de {min} a {max}. Expórtalo a 30 o elige otro.',
  unreachable: 'No llegó respuesta. Revisa tu conexión a internet e inténtalo de nuevo.',
  server_down: 'El servidor no pudo responder. Espera un momento e inténtalo de nuevo.',
  unexpected_answer:
    'El servidor respondió algo que esta página no entiende. Reinténtalo; si vuelve a pasar, avisa a quienes llevan este sitio.',
  aborted: 'Detenido.',
  file_unreadable: 'El archivo ya no se puede leer. Quizá se movió o cambió. Elígelo de nuevo.',
  upload_stuck: 'La subida no avanza. Ponla en pausa y reanúdala; si no ayuda, cancela la publicación.',
  page_left: 'Se salió de la página antes de que llegara una respuesta.',
  another_file:
    'Este no es el archivo que estabas publicando. Elige aquel para seguir, o cancela la publicación y empieza de nuevo.',
  video_again:
    'Tu borrador está de vuelta. Solo hay que elegir de nuevo el video, porque el navegador no guarda archivos.',
  consent_denied:
    'No permitiste la conexión en TikTok, así que no se conectó ninguna cuenta. Conéctala cuando quieras publicar.',
  consent_failed: 'TikTok no conectó la cuenta. Vuelve a conectarla y acepta todos los permisos que se piden.',

  spam_risk_too_many_pending_share:
    'Hay demasiados borradores en tu bandeja de TikTok. Termina o descarta algunos en TikTok e inténtalo de nuevo.',
  unaudited_client_can_only_post_to_private_accounts:
    'TikTok aún no ha revisado esta app, así que solo puede publicar en cuentas privadas. Haz privada tu cuenta en los ajustes de TikTok y publica de nuevo.',
  privacy_level_option_mismatch:
    'TikTok no ofrece ahora ese público a esta cuenta. Elige de nuevo quién puede ver esta publicación.',
  url_ownership_unverified:
    'TikTok no puede recoger contenido de esta app porque su dirección web no está verificada. No se publicó nada; avisa a quienes la llevan.',
  app_version_check_failed:
    'Tu app de TikTok es demasiado antigua para recibir borradores. Actualízala a la versión 31.8 o posterior e inténtalo de nuevo.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: 'TikTok pide una pausa: demasiadas peticiones en un minuto. Inténtalo dentro de un minuto.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id: 'TikTok ya no conoce esta publicación. Mira tu perfil en TikTok antes de publicar otra vez.',
  token_not_authorized_for_specified_publish_id:
    'Esta publicación es de otra cuenta de TikTok. Mira su perfil en TikTok antes de publicar otra vez.',
  publish_not_cancellable:
    'TikTok ya no puede cancelar esta publicación. Cuando esté publicada, puedes borrarla en TikTok.',
  file_format_check_failed:
    'TikTok no pudo usar este formato. Exporta el video como MP4 (H.264), o las fotos como JPEG o WebP.',
  duration_check_failed:
    'Para TikTok, el video es demasiado corto o largo para esta cuenta. Cambia su duración y publica de nuevo.',
  frame_rate_check_failed:
    'TikTok acepta de 23 a 60 fotogramas por segundo. Exporta el video dentro de ese rango y publica de nuevo.',
  picture_size_check_failed:
    'TikTok no pudo usar estas dimensiones: los videos, de 360 a 4096 píxeles por lado; las fotos, 1080p como máximo. Cambia el tamaño y publica de nuevo.',
  internal: 'La publicación falló por un problema de TikTok. Publica de nuevo en unos minutos.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: 'La publicación se canceló antes de publicarse.',
  auth_removed:
    'Esta app se desconectó en TikTok mientras la publicación estaba en camino. Vuelve a conectar la cuenta para publicar.',
  spam_risk_text: 'TikTok rechazó el texto por riesgo o spam. Cámbialo antes de publicar otra vez.',
  spam_risk: 'TikTok rechazó esta publicación por riesgo o spam. Publicarla otra vez no servirá.',
  access_denied: 'No se permitió conectar esta cuenta. Conéctala de nuevo y acepta si quieres publicar desde aquí.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: 'TikTok lo rechazó por un motivo nuevo para esta app. Pasa su código a quienes la llevan.',
  malformed_answer: 'No se entendió la respuesta de TikTok. Inténtalo más tarde.',
  answer_lost: 'TikTok puede haber recibido la publicación o no. Mira tu perfil en TikTok antes de publicar otra vez.',
  init_answer_lost:
    'La respuesta de TikTok se perdió antes de enviar el video, así que no se publicó nada. Publica de nuevo.',
  not_cancelled: 'No se pudo cancelar ahora, así que aún puede publicarse. Mira su estado e inténtalo de nuevo.',
  post_unreadable:
    'Una versión más nueva de esta app guardó esta publicación y esta no puede leerla. Mira tu perfil en TikTok antes de publicar otra vez.',

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
  not_allowed: 'Esta petición no salió de nuestra página. Abre la página e inténtalo de nuevo.',
  not_signed_in: 'No has iniciado sesión aquí. Inicia sesión e inténtalo de nuevo.',
  too_large: 'La petición es demasiado grande. Acorta el texto e inténtalo de nuevo.',
  account_not_found: 'Esta cuenta de TikTok no está conectada. Conéctala primero.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: 'La cuenta conectada no es la que se mostraba. Revísala y publica de nuevo.',
  post_not_found: 'Esta publicación no se conoce aquí. Recarga la página.',
  key_reused: 'Esta confirmación ya se usó para otra publicación. Revísala y publica de nuevo.',
  key_expired:
    'Esta confirmación es demasiado antigua y su publicación ya no está en nuestros registros. Mira en TikTok y publica de nuevo.',
  post_in_progress: 'Esta publicación se está enviando ahora mismo. Espera un poco y vuelve a mirar.',
  consent_mismatch:
    'Lo que confirmaste no es lo que se publicaría ahora. Revisa la página y publica de nuevo. No se envió nada.',
  consent_too_old: 'Se confirmó hace más de 30 días. Revísala y confírmala de nuevo. No se envió nada.',
  creator_changed:
    'La cuenta de TikTok no está como cuando confirmaste. Revísala y confirma de nuevo. No se envió nada.',
  later_needs_stored_media:
    'Un video de tu dispositivo solo se puede publicar con esta página abierta. Publícalo ahora o guárdalo antes.',
  blocked: 'Hay que cambiar algo antes de poder publicar.',
  not_uploading: 'Esta publicación ya no acepta datos. Mira su estado.',
  upload_busy: 'Este video se está subiendo en otra pestaña. Sigue allí o ciérrala.',
  upload_range: 'TikTok espera otra parte del video. La subida sigue desde donde está TikTok.',
  upload_length: 'Esta parte del video no llegó entera. Se enviará de nuevo.',
  upload_expired: 'TikTok espera un video durante una hora, y esa hora pasó. No se publicó nada. Publica de nuevo.',
  different_file:
    'Este no es el archivo que confirmaste. Elige el mismo para seguir, o publica el nuevo como otra publicación.',
  upload_refused:
    'TikTok rechazó esta parte del video y la subida no puede seguir. No se publicó nada. Publica de nuevo.',
  upload_interrupted: 'TikTok no tomó esta parte del video. La subida sigue desde donde está TikTok.',
  media_not_supported:
    'Esta app aún no puede entregar a TikTok fotos ni videos guardados. Publica un video de tu dispositivo.',
  media_not_found: 'Uno de los archivos ya no está guardado aquí. Elígelo de nuevo y publica.',
  media_changed: 'Uno de los archivos guardados no es el que se mostraba. Elígelo de nuevo y publica.',
  stored_photo_format: 'TikTok acepta fotos JPEG y WebP. Convierte esta o quítala.',
  rate_limited: 'Fueron muchas peticiones a la vez. Espera un minuto y reinténtalo. Tu borrador se conserva.',
  tiktok_unreachable: 'TikTok no respondió. No se publicó nada. Inténtalo de nuevo en un momento.',
  tiktok_unreadable: 'No se entendió la respuesta de TikTok. No se publicó nada. Inténtalo de nuevo en un momento.',
  closing: 'El servidor se está reiniciando. No se perdió nada; inténtalo de nuevo en un momento.',
  proxy_internal: 'Algo salió mal aquí. Mira el estado de tu publicación antes de intentarlo de nuevo.',
}
