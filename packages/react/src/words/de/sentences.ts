import type { Language } from '../words.js'

const OURS =
  'Die App hat TikTok etwas geschickt, das es nicht annimmt. Nichts wurde gepostet; sag den Betreibern Bescheid.'
const RECONNECT =
  'Die Verbindung zu diesem TikTok-Konto ist beendet. Verbinde es neu und poste dann; dein Entwurf bleibt erhalten.'
const SCOPE =
  'Diese App darf nicht für dich posten. Verbinde das Konto neu und erlaube es; dein Entwurf bleibt erhalten.'
const SETUP = 'Diese App ist für TikTok nicht richtig eingerichtet. Sag den Betreibern Bescheid.'
const DOWN = 'TikTok hat ein Problem. Versuch es in ein paar Minuten noch einmal.'
const PULL =
  'TikTok konnte den Inhalt nicht von dieser App abholen. Versuch es erneut; bleibt es so, sag den Betreibern Bescheid.'
const RELOAD = 'In dieser App passt etwas nicht. Lade die Seite neu; passiert es wieder, sag den Betreibern Bescheid.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'Dieses Konto hat die Zahl der Posts erreicht, die TikTok vorerst erlaubt. Versuch es später noch einmal.',
  spam_risk_user_banned_from_posting:
    'TikTok lässt dieses Konto gerade nicht posten. Prüfe es in TikTok und versuch es später noch einmal.',
  reached_active_user_cap:
    'Diese App hat die Zahl der Personen erreicht, für die TikTok sie heute posten lässt. Versuch es später noch einmal.',

  media_needs_a_choice: 'Wähle ein Video oder Fotos zum Posten.',
  video_too_long:
    'Dieses Video dauert {actual:second}; dieses Konto kann bis zu {max:second} posten. Kürze es oder wähle ein anderes.',
  video_duration_unknown:
    'Die Länge dieses Videos war nicht lesbar, deshalb kann es nicht gepostet werden. Exportiere es als MP4 oder wähle ein anderes.',
  video_too_long_for_inbox:
    'Dieses Video dauert {actual:second}; TikTok nimmt Entwürfe bis {max:second}. Kürze es oder wähle ein anderes.',
  video_format: 'TikTok nimmt MP4-, MOV- und WebM-Videos. Exportiere es als MP4 oder wähle ein anderes.',
  video_empty: 'Diese Videodatei ist leer. Wähle eine andere.',
  video_too_big:
    'Dieses Video ist größer als 4 GB, mehr nimmt TikTok nicht. Exportiere es kleiner oder wähle ein anderes.',
  video_dimensions:
    'Dieses Video misst {width} × {height} Pixel; TikTok nimmt {min} bis {max} je Seite. Exportiere es in dieser Größe.',
  video_cover_out_of_range: 'Das Titelbild liegt außerhalb dieses Videos. Wähle es neu.',
  photo_too_many: 'Das sind {actual} Fotos; ein Post fasst bis zu {max}. Entferne einige.',
  photo_format: 'Foto {number} ist weder JPEG noch WebP, was TikTok nimmt. Wandle es um oder entferne es.',
  photo_empty: 'Foto {number} ist eine leere Datei. Entferne es.',
  photo_too_big: 'Foto {number} ist größer als 20 MB, mehr nimmt TikTok nicht. Verkleinere oder entferne es.',
  photo_dimensions:
    'Foto {number} misst {width} × {height} Pixel; TikTok nimmt bis 1920 × 1080, hoch oder quer. Verkleinere oder entferne es.',
  photo_cover_out_of_range: 'Das als Titelbild gewählte Foto ist weg. Wähle das Titelbild neu.',
  caption_too_long: 'Die Beschreibung hat {actual} Zeichen; TikTok nimmt {max}. Kürze sie.',
  title_too_long: 'Der Titel hat {actual} Zeichen; TikTok nimmt {max}. Kürze ihn.',
  description_too_long: 'Die Beschreibung hat {actual} Zeichen; TikTok nimmt {max}. Kürze sie.',
  privacy_needs_a_choice: 'Wähle, wer diesen Post sehen kann.',
  privacy_no_longer_offered:
    'TikTok bietet „{label}“ für dieses Konto nicht mehr an. Wähle neu, wer diesen Post sehen kann.',
  privacy_nothing_offered: 'TikTok bietet diesem Konto gerade kein Publikum an. Versuch es später noch einmal.',
  comment_disabled: 'Kommentare sind in den TikTok-Einstellungen dieses Kontos ausgeschaltet.',
  duet_disabled: 'Duett ist in den TikTok-Einstellungen dieses Kontos ausgeschaltet, oder das Konto ist privat.',
  stitch_disabled: 'Stitch ist in den TikTok-Einstellungen dieses Kontos ausgeschaltet, oder das Konto ist privat.',
  branded_content_not_followers:
    'Gesponserte Inhalte können für alle oder nur für Freunde sichtbar sein, nicht für Follower.',
  private_excludes_branded_content: 'Gesponserte Inhalte können nicht privat sein. Wähle zuerst „Alle“ oder „Freunde“.',
  followers_exclude_branded_content:
    'Gesponserte Inhalte gehen nur an alle oder an Freunde. Wähle zuerst „Alle“ oder „Freunde“.',
  account_changed_since_consent:
    'Das TikTok-Konto ist nicht das, das beim Drücken von Posten zu sehen war. Prüfe es und poste erneut.',
  declaration_changed_since_consent:
    'Die Erklärung ist nicht die, die beim Drücken von Posten zu sehen war. Lies sie und poste erneut.',

  video_codec:
    'Dieses Video nutzt {codec}; TikTok nimmt {codecs}. Exportiere es als MP4 mit H.264 oder wähle ein anderes.',
  video_codec_unknown:
    'Dieses Video nutzt einen Codec, den TikTok nicht kennt; es nimmt {codecs}. Exportiere es als MP4 mit H.264 oder wähle ein anderes.',
  video_frame_rate:
    'Dieses Video hat {actual} Bilder pro Sekunde; TikTok nimmt {min} bis {max}. Exportiere es mit 30 oder wähle ein anderes.',
  unreachable: 'Keine Antwort. Prüfe deine Internetverbindung und versuch es erneut.',
  server_down: 'Der Server konnte nicht antworten. Warte einen Moment und versuch es erneut.',
  unexpected_answer:
    'Der Server hat etwas geantwortet, das diese Seite nicht versteht. Versuch es erneut; passiert es wieder, sag den Betreibern Bescheid.',
  aborted: 'Angehalten.',
  file_unreadable: 'Die Datei ist nicht mehr lesbar. Vielleicht wurde sie verschoben oder geändert. Wähle sie neu.',
  upload_stuck: 'Der Upload kommt nicht voran. Halte ihn an und setz ihn fort; hilft das nicht, brich den Post ab.',
  page_left: 'Die Seite wurde verlassen, bevor eine Antwort kam.',
  another_file:
    'Das ist nicht die Datei, die du gepostet hast. Wähle jene, um weiterzumachen, oder brich den Post ab und fang neu an.',
  video_again: 'Dein Entwurf ist wieder da. Nur das Video musst du neu wählen, denn ein Browser behält keine Dateien.',
  consent_denied:
    'Du hast die Verbindung auf TikTok nicht erlaubt, also ist kein Konto verbunden. Verbinde eines, wenn du posten willst.',
  consent_failed: 'TikTok hat das Konto nicht verbunden. Verbinde es neu und nimm alle erbetenen Berechtigungen an.',

  spam_risk_too_many_pending_share:
    'In deinem TikTok-Posteingang warten zu viele Entwürfe. Beende oder verwirf einige in TikTok und versuch es erneut.',
  unaudited_client_can_only_post_to_private_accounts:
    'TikTok hat diese App noch nicht geprüft, deshalb kann sie nur auf private Konten posten. Stelle dein Konto in TikTok auf privat und poste erneut.',
  privacy_level_option_mismatch:
    'TikTok bietet diesem Konto dieses Publikum gerade nicht an. Wähle neu, wer diesen Post sehen kann.',
  url_ownership_unverified:
    'TikTok kann nichts von dieser App abholen, weil ihre Webadresse nicht bestätigt ist. Nichts wurde gepostet; sag den Betreibern Bescheid.',
  app_version_check_failed:
    'Deine TikTok-App ist zu alt für Entwürfe. Aktualisiere sie auf Version 31.8 oder neuer und versuch es erneut.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded:
    'TikTok bittet um eine Pause: zu viele Anfragen in einer Minute. Versuch es in einer Minute erneut.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id: 'TikTok kennt diesen Post nicht mehr. Sieh auf dein Profil in TikTok, bevor du erneut postest.',
  token_not_authorized_for_specified_publish_id:
    'Dieser Post gehört zu einem anderen TikTok-Konto. Sieh auf dessen Profil in TikTok, bevor du erneut postest.',
  publish_not_cancellable:
    'TikTok kann diesen Post nicht mehr abbrechen. Sobald er veröffentlicht ist, kannst du ihn in TikTok löschen.',
  file_format_check_failed:
    'TikTok konnte dieses Format nicht verwenden. Exportiere das Video als MP4 (H.264), Fotos als JPEG oder WebP.',
  duration_check_failed:
    'Für TikTok ist das Video zu kurz oder zu lang für dieses Konto. Ändere die Länge und poste erneut.',
  frame_rate_check_failed:
    'TikTok nimmt 23 bis 60 Bilder pro Sekunde. Exportiere das Video in diesem Bereich und poste erneut.',
  picture_size_check_failed:
    'TikTok konnte diese Maße nicht verwenden: Videos 360 bis 4096 Pixel je Seite, Fotos höchstens 1080p. Ändere die Größe und poste erneut.',
  internal: 'Der Post ist an einem Problem von TikTok gescheitert. Poste in ein paar Minuten erneut.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: 'Der Post wurde abgebrochen, bevor er veröffentlicht war.',
  auth_removed:
    'Diese App wurde in TikTok getrennt, während der Post unterwegs war. Verbinde das Konto neu, um zu posten.',
  spam_risk_text: 'TikTok hat den Text als riskant oder Spam abgelehnt. Ändere ihn, bevor du erneut postest.',
  spam_risk: 'TikTok hat diesen Post als riskant oder Spam abgelehnt. Ihn noch einmal zu posten hilft nicht.',
  access_denied:
    'Das Verbinden dieses Kontos wurde nicht erlaubt. Verbinde es neu und stimme zu, wenn du von hier posten willst.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: 'TikTok hat aus einem Grund abgelehnt, der dieser App neu ist. Gib den Betreibern seinen Code.',
  malformed_answer: 'Die Antwort von TikTok war nicht zu verstehen. Versuch es später noch einmal.',
  answer_lost:
    'Vielleicht hat TikTok den Post erhalten, vielleicht nicht. Sieh auf dein Profil in TikTok, bevor du erneut postest.',
  init_answer_lost:
    'Die Antwort von TikTok ging verloren, bevor das Video gesendet wurde; nichts wurde gepostet. Poste erneut.',
  not_cancelled:
    'Der Abbruch ging gerade nicht, der Post kann also noch erscheinen. Sieh nach seinem Stand und versuch es erneut.',
  post_unreadable:
    'Eine neuere Version dieser App hat diesen Post gespeichert, und diese kann ihn nicht lesen. Sieh auf dein Profil in TikTok, bevor du erneut postest.',

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
  not_allowed: 'Diese Anfrage kam nicht von unserer Seite. Öffne die Seite und versuch es erneut.',
  not_signed_in: 'Du bist hier nicht angemeldet. Melde dich an und versuch es erneut.',
  too_large: 'Die Anfrage ist zu groß. Kürze den Text und versuch es erneut.',
  account_not_found: 'Dieses TikTok-Konto ist nicht verbunden. Verbinde es zuerst.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: 'Das verbundene Konto ist nicht das gezeigte. Prüfe es und poste erneut.',
  post_not_found: 'Dieser Post ist hier nicht bekannt. Lade die Seite neu.',
  key_reused: 'Diese Bestätigung wurde schon für einen anderen Post benutzt. Prüfe deinen und poste erneut.',
  key_expired:
    'Diese Bestätigung ist zu alt, und ihr Post steht nicht mehr in unseren Aufzeichnungen. Sieh in TikTok nach und poste erneut.',
  post_in_progress: 'Dieser Post wird gerade gesendet. Warte etwas und sieh dann nach.',
  consent_mismatch:
    'Was du bestätigt hast, ist nicht, was jetzt gepostet würde. Prüfe die Seite und poste erneut. Nichts wurde gesendet.',
  consent_too_old: 'Die Bestätigung ist älter als 30 Tage. Prüfe und bestätige neu. Nichts wurde gesendet.',
  creator_changed:
    'Das TikTok-Konto hat sich seit deiner Bestätigung geändert. Prüfe es und bestätige neu. Nichts wurde gesendet.',
  later_needs_stored_media:
    'Ein Video von deinem Gerät kann nur gepostet werden, solange diese Seite offen ist. Poste es jetzt oder speichere es vorher.',
  blocked: 'Vor dem Posten ist noch etwas zu ändern.',
  not_uploading: 'Dieser Post nimmt keine Daten mehr an. Sieh nach seinem Stand.',
  upload_busy: 'Dieses Video wird in einem anderen Tab hochgeladen. Mach dort weiter, oder schließe ihn.',
  upload_range: 'TikTok erwartet einen anderen Teil des Videos. Der Upload geht dort weiter, wo TikTok ist.',
  upload_length: 'Dieser Teil des Videos kam nicht ganz an. Er wird noch einmal gesendet.',
  upload_expired: 'TikTok wartet eine Stunde auf ein Video, und die ist vorbei. Nichts wurde gepostet. Poste erneut.',
  different_file:
    'Das ist nicht die Datei, die du bestätigt hast. Wähle dieselbe, um weiterzumachen, oder poste die neue für sich.',
  upload_refused:
    'TikTok hat diesen Teil des Videos abgelehnt, der Upload kann nicht weitergehen. Nichts wurde gepostet. Poste erneut.',
  upload_interrupted: 'TikTok hat diesen Teil des Videos nicht genommen. Der Upload geht dort weiter, wo TikTok ist.',
  media_not_supported:
    'Diese App kann TikTok noch keine Fotos oder gespeicherten Videos geben. Poste ein Video von deinem Gerät.',
  media_not_found: 'Eine der Dateien ist hier nicht mehr gespeichert. Wähle sie neu und poste.',
  media_changed: 'Eine der gespeicherten Dateien ist nicht die gezeigte. Wähle sie neu und poste.',
  stored_photo_format: 'TikTok nimmt JPEG- und WebP-Fotos. Wandle dieses um oder entferne es.',
  rate_limited: 'Das waren zu viele Anfragen auf einmal. Warte eine Minute. Dein Entwurf bleibt erhalten.',
  tiktok_unreachable: 'TikTok hat nicht geantwortet. Nichts wurde gepostet. Versuch es gleich noch einmal.',
  tiktok_unreadable:
    'Die Antwort von TikTok war nicht zu verstehen. Nichts wurde gepostet. Versuch es gleich noch einmal.',
  closing: 'Der Server startet gerade neu. Nichts ging verloren; versuch es gleich noch einmal.',
  proxy_internal: 'Hier ging etwas schief. Sieh nach dem Stand deines Posts, bevor du es erneut versuchst.',
}
