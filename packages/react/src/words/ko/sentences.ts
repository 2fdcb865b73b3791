import type { Language } from '../words.js'

const OURS = '앱이 TikTok에서 받지 않는 내용을 보냈어요. 아무것도 게시되지 않았어요. 앱 운영자에게 알려 주세요.'
const RECONNECT = '이 TikTok 계정의 연결이 끊겼어요. 다시 연결한 뒤 게시하세요. 작성한 내용은 그대로 있어요.'
const SCOPE = '이 앱에는 대신 게시할 권한이 없어요. 다시 연결해 허용해 주세요. 작성한 내용은 그대로 있어요.'
const SETUP = '이 앱의 TikTok 설정이 올바르지 않아요. 앱 운영자에게 알려 주세요.'
const DOWN = 'TikTok에 문제가 있어요. 몇 분 뒤 다시 시도하세요.'
const PULL = 'TikTok이 이 앱에서 콘텐츠를 가져오지 못했어요. 다시 시도하고, 계속되면 앱 운영자에게 알려 주세요.'
const RELOAD = '앱에 문제가 생겼어요. 페이지를 새로고침하고, 또 생기면 앱 운영자에게 알려 주세요.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts: '이 계정은 TikTok이 지금 허용하는 게시물 수에 도달했어요. 나중에 다시 시도하세요.',
  spam_risk_user_banned_from_posting:
    '지금은 TikTok에서 이 계정의 게시를 허용하지 않아요. TikTok에서 확인하고 나중에 다시 시도하세요.',
  reached_active_user_cap: '이 앱으로 오늘 게시할 수 있는 사람 수가 TikTok 한도에 도달했어요. 나중에 다시 시도하세요.',

  media_needs_a_choice: '게시할 동영상 또는 사진을 선택하세요.',
  video_too_long:
    '이 동영상의 길이는 {actual:second}예요. 이 계정은 {max:second}까지 게시할 수 있어요. 줄이거나 다른 동영상을 선택하세요.',
  video_duration_unknown: '이 동영상의 길이를 읽지 못해 게시할 수 없어요. MP4로 내보내거나 다른 동영상을 선택하세요.',
  video_too_long_for_inbox:
    '이 동영상의 길이는 {actual:second}예요. TikTok 임시 저장본은 {max:second}까지 가능해요. 줄이거나 다른 동영상을 선택하세요.',
  video_format: 'TikTok은 MP4, MOV, WebM 동영상을 지원해요. MP4로 내보내거나 다른 동영상을 선택하세요.',
  video_empty: '이 동영상 파일은 비어 있어요. 다른 동영상을 선택하세요.',
  video_too_big: '이 동영상은 TikTok 한도인 4GB를 넘어요. 더 작게 내보내거나 다른 동영상을 선택하세요.',
  video_dimensions:
    '이 동영상은 {width} × {height}픽셀이에요. TikTok은 각 변 {min}~{max}픽셀을 지원해요. 그 크기로 내보내세요.',
  video_cover_out_of_range: '커버 프레임이 동영상 범위를 벗어났어요. 다시 선택하세요.',
  photo_too_many: '사진이 {actual}장이에요. 최대 {max}장이니 몇 장을 삭제하세요.',
  photo_format: '사진 {number}: TikTok이 지원하는 JPEG나 WebP가 아니에요. 변환하거나 삭제하세요.',
  photo_empty: '사진 {number}: 빈 파일이에요. 삭제하세요.',
  photo_too_big: '사진 {number}: TikTok 한도인 20MB를 넘어요. 줄이거나 삭제하세요.',
  photo_dimensions:
    '사진 {number}: {width} × {height}픽셀이에요. TikTok은 가로든 세로든 1920 × 1080까지 지원해요. 줄이거나 삭제하세요.',
  photo_cover_out_of_range: '커버로 선택한 사진이 더 이상 없어요. 커버를 다시 선택하세요.',
  caption_too_long: '캡션이 {actual}자예요. 최대 {max}자이니 줄이세요.',
  title_too_long: '제목이 {actual}자예요. 최대 {max}자이니 줄이세요.',
  description_too_long: '설명이 {actual}자예요. 최대 {max}자이니 줄이세요.',
  privacy_needs_a_choice: '이 게시물을 볼 수 있는 사람을 선택하세요.',
  privacy_no_longer_offered:
    '이 계정에서는 이제 ‘{label}’ 옵션을 선택할 수 없어요. 이 게시물을 볼 수 있는 사람을 다시 선택하세요.',
  privacy_nothing_offered: '지금 이 계정에서 선택할 수 있는 공개 대상이 없어요. 나중에 다시 시도하세요.',
  comment_disabled: '이 계정의 TikTok 설정에서 댓글이 꺼져 있어요.',
  duet_disabled: '이 계정의 TikTok 설정에서 듀엣이 꺼져 있거나 비공개 계정이에요.',
  stitch_disabled: '이 계정의 TikTok 설정에서 이어찍기가 꺼져 있거나 비공개 계정이에요.',
  branded_content_not_followers: '브랜디드 콘텐츠는 모든 사람 또는 친구에게만 공개할 수 있고, 팔로워 공개는 안 돼요.',
  private_excludes_branded_content:
    '브랜디드 콘텐츠는 비공개로 게시할 수 없어요. 먼저 ‘모든 사람’ 또는 ‘친구’를 선택하세요.',
  followers_exclude_branded_content:
    '브랜디드 콘텐츠는 모든 사람 또는 친구에게만 공개할 수 있어요. 먼저 ‘모든 사람’ 또는 ‘친구’를 선택하세요.',
  account_changed_since_consent: '게시 버튼을 누를 때 보이던 TikTok 계정과 달라요. 확인하고 다시 게시하세요.',
  declaration_changed_since_consent: '게시 버튼을 누를 때 보이던 동의 문구와 달라요. 읽고 다시 게시하세요.',

  video_codec:
    '이 동영상의 코덱은 {codec}예요. TikTok은 {codecs} 코덱을 지원해요. H.264 MP4로 내보내거나 다른 동영상을 선택하세요.',
  video_codec_unknown:
    'TikTok이 지원하지 않는 코덱이에요. 지원하는 코덱: {codecs}. H.264 MP4로 내보내거나 다른 동영상을 선택하세요.',
  video_frame_rate:
    '이 동영상은 초당 {actual}프레임이에요. TikTok은 {min}~{max}프레임을 지원해요. 30으로 내보내거나 다른 동영상을 선택하세요.',
  unreachable: '응답이 없어요. 인터넷 연결을 확인하고 다시 시도하세요.',
  server_down: '서버가 응답하지 못했어요. 잠시 뒤 다시 시도하세요.',
  unexpected_answer:
    '이 페이지가 서버의 응답을 이해하지 못했어요. 다시 시도하고, 또 생기면 사이트 운영자에게 알려 주세요.',
  aborted: '중지됐어요.',
  file_unreadable: '파일을 더 이상 읽을 수 없어요. 옮겨졌거나 바뀌었을 수 있어요. 다시 선택하세요.',
  upload_stuck: '업로드가 진행되지 않아요. 일시정지했다가 계속해 보고, 그래도 안 되면 게시를 취소하세요.',
  page_left: '응답이 오기 전에 페이지를 벗어났어요.',
  another_file: '게시 중이던 파일과 달라요. 계속하려면 그 파일을 선택하고, 아니면 게시를 취소하고 다시 시작하세요.',
  video_again: '작성하던 내용을 되살렸어요. 브라우저는 파일을 보관하지 않으니 동영상만 다시 선택하세요.',
  consent_denied: 'TikTok에서 연결을 허용하지 않아 계정이 연결되지 않았어요. 게시하고 싶을 때 연결하세요.',
  consent_failed: 'TikTok에서 계정을 연결하지 못했어요. 다시 연결하고 요청된 권한을 모두 허용하세요.',

  spam_risk_too_many_pending_share:
    'TikTok 알림함에 임시 저장본이 너무 많아요. TikTok에서 몇 개를 마무리하거나 삭제하고 다시 시도하세요.',
  unaudited_client_can_only_post_to_private_accounts:
    '이 앱은 아직 TikTok 심사를 받지 않아 비공개 계정에만 게시할 수 있어요. TikTok 설정에서 계정을 비공개로 바꾸고 다시 게시하세요.',
  privacy_level_option_mismatch:
    '지금 이 계정에서는 그 공개 대상을 선택할 수 없어요. 이 게시물을 볼 수 있는 사람을 다시 선택하세요.',
  url_ownership_unverified:
    '앱의 웹 주소가 인증되지 않아 TikTok이 콘텐츠를 가져올 수 없어요. 아무것도 게시되지 않았어요. 앱 운영자에게 알려 주세요.',
  app_version_check_failed:
    'TikTok 앱이 너무 오래돼 임시 저장본을 받을 수 없어요. 31.8 이상으로 업데이트하고 다시 시도하세요.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: '1분 동안 요청이 너무 많아 TikTok이 기다려 달라고 해요. 1분 뒤 다시 시도하세요.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id: 'TikTok에서 이 게시물을 더 이상 찾을 수 없어요. 다시 게시하기 전에 TikTok 프로필을 확인하세요.',
  token_not_authorized_for_specified_publish_id:
    '다른 TikTok 계정의 게시물이에요. 다시 게시하기 전에 TikTok에서 그 계정의 프로필을 확인하세요.',
  publish_not_cancellable: 'TikTok이 더 이상 취소할 수 없어요. 게시된 뒤 TikTok에서 삭제할 수 있어요.',
  file_format_check_failed:
    'TikTok에서 사용할 수 없는 형식이에요. 동영상은 MP4(H.264), 사진은 JPEG나 WebP로 내보내세요.',
  duration_check_failed: 'TikTok에 따르면 이 동영상은 이 계정에 너무 짧거나 길어요. 길이를 바꾸고 다시 게시하세요.',
  frame_rate_check_failed: 'TikTok은 초당 23~60프레임을 지원해요. 그 범위로 동영상을 내보내고 다시 게시하세요.',
  picture_size_check_failed:
    'TikTok에서 사용할 수 없는 크기예요. 동영상은 각 변 360~4096픽셀, 사진은 1080p까지예요. 크기를 바꾸고 다시 게시하세요.',
  internal: 'TikTok 문제로 게시하지 못했어요. 몇 분 뒤 다시 게시하세요.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: '게시되기 전에 취소됐어요.',
  auth_removed: '게시하는 중에 TikTok에서 이 앱의 연결이 해제됐어요. 게시하려면 계정을 다시 연결하세요.',
  spam_risk_text: 'TikTok이 위험 또는 스팸을 이유로 글을 거부했어요. 글을 바꾼 뒤 다시 게시하세요.',
  spam_risk: 'TikTok이 위험 또는 스팸을 이유로 이 게시물을 거부했어요. 다시 게시해도 소용없어요.',
  access_denied: '이 계정의 연결이 허용되지 않았어요. 여기서 게시하려면 다시 연결하고 허용하세요.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: '이 앱이 아직 모르는 이유로 TikTok이 거부했어요. 코드를 앱 운영자에게 알려 주세요.',
  malformed_answer: 'TikTok의 응답을 이해하지 못했어요. 나중에 다시 시도하세요.',
  answer_lost: 'TikTok이 게시물을 받았는지 알 수 없어요. 다시 게시하기 전에 TikTok 프로필을 확인하세요.',
  init_answer_lost: '동영상을 보내기 전에 TikTok의 응답을 받지 못해 아무것도 게시되지 않았어요. 다시 게시하세요.',
  not_cancelled: '지금은 취소하지 못해 게시될 수도 있어요. 상태를 확인하고 다시 시도하세요.',
  post_unreadable:
    '더 새로운 버전의 앱이 저장한 게시물이라 이 버전에서는 읽을 수 없어요. 다시 게시하기 전에 TikTok 프로필을 확인하세요.',

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
  not_allowed: '이 사이트의 페이지에서 보낸 요청이 아니에요. 페이지를 열고 다시 시도하세요.',
  not_signed_in: '로그인되어 있지 않아요. 로그인하고 다시 시도하세요.',
  too_large: '요청이 너무 커요. 글을 줄이고 다시 시도하세요.',
  account_not_found: '이 TikTok 계정은 연결되어 있지 않아요. 먼저 연결하세요.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: '연결된 계정이 표시된 계정과 달라요. 확인하고 다시 게시하세요.',
  post_not_found: '여기서 찾을 수 없는 게시물이에요. 페이지를 새로고침하세요.',
  key_reused: '이 확인은 이미 다른 게시물에 사용됐어요. 내용을 확인하고 다시 게시하세요.',
  key_expired: '확인한 지 오래돼 게시물 기록이 더 이상 남아 있지 않아요. TikTok에서 확인하고 다시 게시하세요.',
  post_in_progress: '이 게시물을 지금 보내는 중이에요. 잠시 뒤 다시 확인하세요.',
  consent_mismatch:
    '확인한 내용과 지금 게시될 내용이 달라요. 페이지를 살펴보고 다시 게시하세요. 아무것도 전송되지 않았어요.',
  consent_too_old: '확인한 지 30일이 넘었어요. 살펴보고 다시 확인하세요. 아무것도 전송되지 않았어요.',
  creator_changed: 'TikTok 계정이 확인할 때와 달라졌어요. 살펴보고 다시 확인하세요. 아무것도 전송되지 않았어요.',
  later_needs_stored_media:
    '기기에 있는 동영상은 이 페이지가 열려 있을 때만 게시할 수 있어요. 지금 게시하거나 먼저 저장하세요.',
  blocked: '게시하기 전에 바꿔야 할 것이 있어요.',
  not_uploading: '이 게시물은 더 이상 데이터를 받지 않아요. 상태를 확인하세요.',
  upload_busy: '이 동영상은 다른 탭에서 업로드 중이에요. 거기서 계속하거나 그 탭을 닫으세요.',
  upload_range: 'TikTok이 동영상의 다른 부분을 기다리고 있어요. TikTok이 받은 곳부터 업로드를 이어가요.',
  upload_length: '동영상의 이 부분이 온전히 도착하지 않았어요. 다시 보낼게요.',
  upload_expired:
    'TikTok은 동영상을 1시간 동안 기다리는데, 그 시간이 지났어요. 아무것도 게시되지 않았어요. 다시 게시하세요.',
  different_file: '확인한 파일과 달라요. 계속하려면 같은 파일을 선택하고, 아니면 새 파일을 다른 게시물로 게시하세요.',
  upload_refused:
    'TikTok이 동영상의 이 부분을 거부해 업로드를 계속할 수 없어요. 아무것도 게시되지 않았어요. 다시 게시하세요.',
  upload_interrupted: 'TikTok이 동영상의 이 부분을 받지 못했어요. TikTok이 받은 곳부터 업로드를 이어가요.',
  media_not_supported:
    '이 앱은 아직 사진이나 저장된 동영상을 TikTok에 보낼 수 없어요. 기기에 있는 동영상을 게시하세요.',
  media_not_found: '파일 하나가 더 이상 저장되어 있지 않아요. 다시 선택하고 게시하세요.',
  media_changed: '저장된 파일 하나가 표시된 것과 달라요. 다시 선택하고 게시하세요.',
  stored_photo_format: 'TikTok은 JPEG와 WebP 사진을 지원해요. 변환하거나 삭제하세요.',
  rate_limited: '한꺼번에 요청이 너무 많았어요. 1분 기다렸다가 다시 시도하세요. 작성한 내용은 그대로 있어요.',
  tiktok_unreachable: 'TikTok이 응답하지 않았어요. 아무것도 게시되지 않았어요. 잠시 뒤 다시 시도하세요.',
  tiktok_unreadable: 'TikTok의 응답을 이해하지 못했어요. 아무것도 게시되지 않았어요. 잠시 뒤 다시 시도하세요.',
  closing: '서버를 다시 시작하는 중이에요. 사라진 것은 없으니 잠시 뒤 다시 시도하세요.',
  proxy_internal: '문제가 생겼어요. 다시 시도하기 전에 게시물 상태를 확인하세요.',
}
