import type { Language } from '../words.js'

const OURS =
  'アプリからTikTokに、受け付けられない内容が送られました。何も投稿されていません。アプリの運営者にお知らせください。'
const RECONNECT =
  'このTikTokアカウントとの連携が切れました。もう一度連携してから投稿してください。下書きは残っています。'
const SCOPE = 'このアプリには代わりに投稿する許可がありません。もう一度連携して許可してください。下書きは残っています。'
const SETUP = 'このアプリのTikTok向けの設定が正しくありません。アプリの運営者にお知らせください。'
const DOWN = 'TikTokで問題が起きています。数分後にもう一度お試しください。'
const PULL =
  'TikTokがこのアプリからコンテンツを取得できませんでした。もう一度試し、続く場合はアプリの運営者にお知らせください。'
const RELOAD =
  'このアプリで不具合が起きました。ページを再読み込みし、また起きる場合はアプリの運営者にお知らせください。'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'このアカウントは、TikTokが今許可している投稿数に達しました。時間をおいてからお試しください。',
  spam_risk_user_banned_from_posting:
    'TikTokは今、このアカウントの投稿を許可していません。TikTokで確認し、時間をおいてからお試しください。',
  reached_active_user_cap: 'このアプリで今日投稿できる人数がTikTokの上限に達しました。時間をおいてからお試しください。',

  media_needs_a_choice: '投稿する動画または写真を選んでください。',
  video_too_long:
    'この動画は{actual:second}です。このアカウントで投稿できるのは{max:second}までです。短くするか、別の動画を選んでください。',
  video_duration_unknown:
    'この動画の長さを読み取れないため、投稿できません。MP4で書き出すか、別の動画を選んでください。',
  video_too_long_for_inbox:
    'この動画は{actual:second}です。TikTokの下書きは{max:second}までです。短くするか、別の動画を選んでください。',
  video_format: 'TikTokで使える動画はMP4、MOV、WebMです。MP4で書き出すか、別の動画を選んでください。',
  video_empty: 'この動画ファイルは空です。別の動画を選んでください。',
  video_too_big: 'この動画はTikTokの上限の4 GBを超えています。小さく書き出すか、別の動画を選んでください。',
  video_dimensions:
    'この動画は{width} × {height}ピクセルです。TikTokで使えるのは各辺{min}～{max}です。そのサイズで書き出してください。',
  video_cover_out_of_range: 'カバーのフレームが動画の範囲外です。選び直してください。',
  photo_too_many: '写真が{actual}枚あります。上限は{max}枚です。いくつか削除してください。',
  photo_format: '写真{number}は、TikTokで使えるJPEGでもWebPでもありません。変換するか、削除してください。',
  photo_empty: '写真{number}は空のファイルです。削除してください。',
  photo_too_big: '写真{number}はTikTokの上限の20 MBを超えています。小さくするか、削除してください。',
  photo_dimensions:
    '写真{number}は{width} × {height}ピクセルです。TikTokで使えるのは横向きでも縦向きでも1920 × 1080までです。小さくするか、削除してください。',
  photo_cover_out_of_range: 'カバーに選んだ写真はもうありません。カバーを選び直してください。',
  caption_too_long: 'キャプションが{actual}文字あります。上限は{max}文字です。短くしてください。',
  title_too_long: 'タイトルが{actual}文字あります。上限は{max}文字です。短くしてください。',
  description_too_long: '説明が{actual}文字あります。上限は{max}文字です。短くしてください。',
  privacy_needs_a_choice: 'この投稿を視聴できるユーザーを選んでください。',
  privacy_no_longer_offered:
    'このアカウントでは「{label}」を選べなくなりました。この投稿を視聴できるユーザーを選び直してください。',
  privacy_nothing_offered: '今、このアカウントで選べる公開範囲がありません。時間をおいてからお試しください。',
  comment_disabled: 'このアカウントのTikTokの設定で、コメントがオフになっています。',
  duet_disabled: 'このアカウントのTikTokの設定でデュエットがオフになっているか、アカウントが非公開です。',
  stitch_disabled: 'このアカウントのTikTokの設定でリミックスがオフになっているか、アカウントが非公開です。',
  branded_content_not_followers: 'ブランドコンテンツの公開範囲は全員または友達のみです。フォロワーには設定できません。',
  private_excludes_branded_content:
    'ブランドコンテンツは非公開にできません。先に「全員」または「友達」を選んでください。',
  followers_exclude_branded_content:
    'ブランドコンテンツの公開範囲は全員または友達のみです。先に「全員」または「友達」を選んでください。',
  account_changed_since_consent:
    '投稿ボタンを押したときに表示されていたTikTokアカウントと違います。確認して、もう一度投稿してください。',
  declaration_changed_since_consent:
    '投稿ボタンを押したときに表示されていた同意文と違います。読んで、もう一度投稿してください。',

  video_codec:
    'この動画は{codec}です。TikTokで使えるのは{codecs}です。H.264のMP4で書き出すか、別の動画を選んでください。',
  video_codec_unknown:
    'この動画のコーデックはTikTokで使えません。使えるのは{codecs}です。H.264のMP4で書き出すか、別の動画を選んでください。',
  video_frame_rate:
    'この動画は毎秒{actual}フレームです。TikTokで使えるのは{min}～{max}です。30で書き出すか、別の動画を選んでください。',
  unreachable: '応答がありませんでした。インターネット接続を確認して、もう一度お試しください。',
  server_down: 'サーバーが応答できませんでした。少し待ってから、もう一度お試しください。',
  unexpected_answer:
    'サーバーの応答をこのページで読み取れませんでした。もう一度試し、また起きる場合はサイトの運営者にお知らせください。',
  aborted: '中止しました。',
  file_unreadable: 'ファイルを読み込めなくなりました。移動または変更された可能性があります。選び直してください。',
  upload_stuck:
    'アップロードが進んでいません。一時停止して再開してください。それでも進まない場合は、投稿をキャンセルしてください。',
  page_left: '応答が届く前にページが閉じられました。',
  another_file:
    '投稿中のファイルと違います。続けるには同じファイルを選んでください。または投稿をキャンセルして、最初からやり直してください。',
  video_again: '下書きが戻りました。ブラウザはファイルを保存しないため、動画だけ選び直してください。',
  consent_denied:
    'TikTokで連携が許可されなかったため、アカウントは連携されていません。投稿したいときに連携してください。',
  consent_failed: 'TikTokでアカウントを連携できませんでした。もう一度連携し、求められた権限をすべて許可してください。',

  spam_risk_too_many_pending_share:
    'TikTokの受信トレイに下書きが多すぎます。TikTokでいくつか仕上げるか破棄して、もう一度お試しください。',
  unaudited_client_can_only_post_to_private_accounts:
    'このアプリはまだTikTokの審査を受けていないため、非公開アカウントにしか投稿できません。TikTokの設定でアカウントを非公開にして、もう一度投稿してください。',
  privacy_level_option_mismatch:
    '今、このアカウントではその公開範囲を選べません。この投稿を視聴できるユーザーを選び直してください。',
  url_ownership_unverified:
    'アプリのウェブアドレスが確認されていないため、TikTokがコンテンツを取得できません。何も投稿されていません。アプリの運営者にお知らせください。',
  app_version_check_failed:
    'TikTokアプリが古く、下書きを受け取れません。バージョン31.8以降に更新して、もう一度お試しください。',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: '1分間のリクエストが多すぎるため、TikTokが待つよう求めています。1分後にもう一度お試しください。',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id:
    'この投稿はTikTokで見つからなくなりました。投稿し直す前に、TikTokのプロフィールを確認してください。',
  token_not_authorized_for_specified_publish_id:
    'この投稿は別のTikTokアカウントのものです。投稿し直す前に、そのアカウントのプロフィールをTikTokで確認してください。',
  publish_not_cancellable: 'この投稿はもうキャンセルできません。公開されたら、TikTokで削除できます。',
  file_format_check_failed:
    'この形式はTikTokで使えませんでした。動画はMP4（H.264）、写真はJPEGまたはWebPで書き出してください。',
  duration_check_failed:
    'この動画は、このアカウントには短すぎるか長すぎるとTikTokが判断しました。長さを変えて、もう一度投稿してください。',
  frame_rate_check_failed:
    'TikTokで使えるのは毎秒23～60フレームです。この範囲で動画を書き出して、もう一度投稿してください。',
  picture_size_check_failed:
    'このサイズはTikTokで使えませんでした。動画は各辺360～4096ピクセル、写真は1080pまでです。サイズを変えて、もう一度投稿してください。',
  internal: 'TikTokの問題で投稿できませんでした。数分後にもう一度投稿してください。',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: '投稿は公開前にキャンセルされました。',
  auth_removed: '投稿の途中で、TikTok側でこのアプリの連携が解除されました。投稿するには、もう一度連携してください。',
  spam_risk_text: 'リスクまたはスパムのおそれがあるとして、TikTokが文章を拒否しました。変更してから投稿してください。',
  spam_risk:
    'リスクまたはスパムのおそれがあるとして、TikTokがこの投稿を拒否しました。投稿し直しても結果は変わりません。',
  access_denied: 'このアカウントの連携が許可されませんでした。ここから投稿するには、もう一度連携して許可してください。',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown: 'このアプリがまだ知らない理由で、TikTokに拒否されました。コードをアプリの運営者にお知らせください。',
  malformed_answer: 'TikTokの応答を読み取れませんでした。時間をおいてからお試しください。',
  answer_lost: '投稿がTikTokに届いたかどうかわかりません。投稿し直す前に、TikTokのプロフィールを確認してください。',
  init_answer_lost: '動画を送る前にTikTokの応答が途絶えたため、何も投稿されていません。もう一度投稿してください。',
  not_cancelled:
    '今はキャンセルできなかったため、このまま公開される可能性があります。状態を確認して、もう一度お試しください。',
  post_unreadable:
    'この投稿は新しいバージョンのアプリで保存されたため、このバージョンでは読み込めません。投稿し直す前に、TikTokのプロフィールを確認してください。',

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
  not_allowed: 'このリクエストは当サイトのページからのものではありません。ページを開いて、もう一度お試しください。',
  not_signed_in: 'ログインしていません。ログインして、もう一度お試しください。',
  too_large: 'リクエストが大きすぎます。文章を短くして、もう一度お試しください。',
  account_not_found: 'このTikTokアカウントは連携されていません。先に連携してください。',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: '連携中のアカウントが、表示されていたものと違います。確認して、もう一度投稿してください。',
  post_not_found: 'この投稿はここでは見つかりません。ページを再読み込みしてください。',
  key_reused: 'この確認は別の投稿ですでに使われています。内容を見直して、もう一度投稿してください。',
  key_expired: 'この確認は古く、投稿の記録がもう残っていません。TikTokで確認してから、もう一度投稿してください。',
  post_in_progress: 'この投稿は今送信中です。少し待ってから確認してください。',
  consent_mismatch:
    '確認した内容が、今投稿される内容と違います。ページを見直して、もう一度投稿してください。何も送信されていません。',
  consent_too_old: '確認から30日以上たっています。内容を見直して、もう一度確認してください。何も送信されていません。',
  creator_changed:
    'TikTokアカウントが、確認したときから変わっています。見直して、もう一度確認してください。何も送信されていません。',
  later_needs_stored_media:
    '端末の動画は、このページを開いている間だけ投稿できます。今すぐ投稿するか、先に保存してください。',
  blocked: '投稿する前に、変更が必要な箇所があります。',
  not_uploading: 'この投稿はもうデータを受け付けていません。状態を確認してください。',
  upload_busy: 'この動画は別のタブでアップロード中です。そちらで続けるか、そのタブを閉じてください。',
  upload_range: 'TikTokは動画の別の部分を待っています。アップロードはTikTokの続きから再開します。',
  upload_length: '動画のこの部分がすべて届きませんでした。もう一度送信します。',
  upload_expired:
    'TikTokが動画を待つのは1時間までで、その時間が過ぎました。何も投稿されていません。もう一度投稿してください。',
  different_file:
    '確認したファイルと違います。続けるには同じファイルを選ぶか、新しいファイルを別の投稿にしてください。',
  upload_refused:
    'TikTokが動画のこの部分を拒否したため、アップロードを続けられません。何も投稿されていません。もう一度投稿してください。',
  upload_interrupted: 'TikTokが動画のこの部分を受け取りませんでした。アップロードはTikTokの続きから再開します。',
  media_not_supported: 'このアプリはまだ、写真や保存済みの動画をTikTokに渡せません。端末の動画を投稿してください。',
  media_not_found: 'ファイルの1つがもう保存されていません。選び直して投稿してください。',
  media_changed: '保存されたファイルの1つが、表示されていたものと違います。選び直して投稿してください。',
  stored_photo_format: 'TikTokで使える写真はJPEGとWebPです。変換するか、削除してください。',
  rate_limited: '一度にリクエストが集中しました。1分待ってから再試行してください。下書きは残っています。',
  tiktok_unreachable:
    'TikTokから応答がありませんでした。何も投稿されていません。少し待ってから、もう一度お試しください。',
  tiktok_unreadable:
    'TikTokの応答を読み取れませんでした。何も投稿されていません。少し待ってから、もう一度お試しください。',
  closing: 'サーバーが再起動しています。何も失われていません。少し待ってから、もう一度お試しください。',
  proxy_internal: '問題が発生しました。もう一度試す前に、投稿の状態を確認してください。',
}
