import type { Language } from '../words.js'

const OURS =
  'Aplikasi mengirim sesuatu yang tidak diterima TikTok. Tidak ada yang diposting; beri tahu pengelola aplikasi ini.'
const RECONNECT = 'Koneksi dengan akun TikTok ini berakhir. Hubungkan lagi lalu posting; draf Anda tetap tersimpan.'
const SCOPE =
  'Aplikasi ini tidak punya izin memposting untuk Anda. Hubungkan lagi akun dan izinkan; draf Anda tetap tersimpan.'
const SETUP = 'Aplikasi ini belum diatur dengan benar untuk TikTok. Beri tahu pengelolanya.'
const DOWN = 'TikTok sedang bermasalah. Coba lagi dalam beberapa menit.'
const PULL =
  'TikTok tidak dapat mengambil konten dari aplikasi ini. Coba lagi; jika masih gagal, beri tahu pengelolanya.'
const RELOAD = 'Ada yang tidak beres di aplikasi ini. Muat ulang halaman; jika terulang, beri tahu pengelolanya.'

export const sentences: Language['sentences'] = {
  spam_risk_too_many_posts:
    'Akun ini sudah mencapai jumlah postingan yang diizinkan TikTok untuk saat ini. Coba lagi nanti.',
  spam_risk_user_banned_from_posting:
    'TikTok tidak mengizinkan akun ini memposting untuk saat ini. Periksa akun di TikTok dan coba lagi nanti.',
  reached_active_user_cap:
    'Jumlah orang yang boleh memposting lewat aplikasi ini hari ini sudah mencapai batas TikTok. Coba lagi nanti.',

  media_needs_a_choice: 'Pilih video atau foto untuk diposting.',
  video_too_long:
    'Durasi video ini {actual:second}; akun ini dapat memposting hingga {max:second}. Potong atau pilih yang lain.',
  video_duration_unknown:
    'Durasi video ini tidak dapat dibaca, jadi tidak dapat diposting. Ekspor sebagai MP4 atau pilih yang lain.',
  video_too_long_for_inbox:
    'Durasi video ini {actual:second}; TikTok menerima draf hingga {max:second}. Potong atau pilih yang lain.',
  video_format: 'TikTok menerima video MP4, MOV, dan WebM. Ekspor sebagai MP4 atau pilih yang lain.',
  video_empty: 'File video ini kosong. Pilih yang lain.',
  video_too_big: 'Video ini lebih dari 4 GB, batas TikTok. Ekspor lebih kecil atau pilih yang lain.',
  video_dimensions:
    'Video ini {width} × {height} piksel; TikTok menerima {min} sampai {max} per sisi. Ekspor dengan ukuran itu.',
  video_cover_out_of_range: 'Bingkai sampul di luar video ini. Pilih lagi.',
  photo_too_many: 'Ada {actual} foto, sedangkan batasnya {max}. Hapus beberapa.',
  photo_format: 'Foto {number} bukan JPEG atau WebP, format yang diterima TikTok. Ubah atau hapus.',
  photo_empty: 'Foto {number} adalah file kosong. Hapus foto itu.',
  photo_too_big: 'Foto {number} lebih dari 20 MB, batas TikTok. Perkecil atau hapus.',
  photo_dimensions:
    'Foto {number} berukuran {width} × {height} piksel; TikTok menerima hingga 1920 × 1080, mendatar atau tegak. Perkecil atau hapus.',
  photo_cover_out_of_range: 'Foto yang dipilih sebagai sampul sudah tidak ada. Pilih lagi sampulnya.',
  caption_too_long: 'Keterangan berisi {actual} karakter; TikTok menerima {max}. Persingkat.',
  title_too_long: 'Judul berisi {actual} karakter; TikTok menerima {max}. Persingkat.',
  description_too_long: 'Deskripsi berisi {actual} karakter; TikTok menerima {max}. Persingkat.',
  privacy_needs_a_choice: 'Pilih siapa yang dapat melihat postingan ini.',
  privacy_no_longer_offered:
    'TikTok tidak lagi menawarkan “{label}” untuk akun ini. Pilih lagi siapa yang dapat melihat postingan ini.',
  privacy_nothing_offered: 'TikTok tidak menawarkan pilihan penonton untuk akun ini sekarang. Coba lagi nanti.',
  comment_disabled: 'Komentar dinonaktifkan di pengaturan TikTok akun ini.',
  duet_disabled: 'Duet dinonaktifkan di pengaturan TikTok akun ini, atau akun ini privat.',
  stitch_disabled: 'Stitch dinonaktifkan di pengaturan TikTok akun ini, atau akun ini privat.',
  branded_content_not_followers:
    'Konten bermerek hanya dapat dilihat semua orang atau teman, tidak dapat untuk pengikut.',
  private_excludes_branded_content: 'Konten bermerek tidak dapat dibuat privat. Pilih dulu “Semua orang” atau “Teman”.',
  followers_exclude_branded_content:
    'Konten bermerek hanya dapat untuk semua orang atau teman. Pilih dulu “Semua orang” atau “Teman”.',
  account_changed_since_consent:
    'Akun TikTok ini bukan yang tampil saat Anda menekan Posting. Periksa dan posting lagi.',
  declaration_changed_since_consent:
    'Pernyataan ini bukan yang tampil saat Anda menekan Posting. Baca dan posting lagi.',

  video_codec:
    'Video ini memakai {codec}; TikTok menerima {codecs}. Ekspor sebagai MP4 dengan H.264 atau pilih yang lain.',
  video_codec_unknown:
    'Video ini memakai codec yang tidak dikenal TikTok; yang diterima: {codecs}. Ekspor sebagai MP4 dengan H.264 atau pilih yang lain.',
  video_frame_rate:
    'Video ini {actual} bingkai per detik; TikTok menerima {min} sampai {max}. Ekspor dengan 30 atau pilih yang lain.',
  unreachable: 'Tidak ada jawaban. Periksa koneksi internet Anda dan coba lagi.',
  server_down: 'Server tidak dapat menjawab. Tunggu sebentar dan coba lagi.',
  unexpected_answer:
    'Server menjawab sesuatu yang tidak dimengerti halaman ini. Coba lagi; jika terulang, beri tahu pengelola situs ini.',
  aborted: 'Dihentikan.',
  file_unreadable: 'File tidak dapat dibaca lagi. Mungkin dipindahkan atau diubah. Pilih lagi.',
  upload_stuck: 'Unggahan tidak maju. Jeda lalu lanjutkan; jika tidak membantu, batalkan postingan.',
  page_left: 'Halaman ditinggalkan sebelum ada jawaban.',
  another_file:
    'Ini bukan file yang sedang Anda posting. Pilih file itu untuk melanjutkan, atau batalkan postingan dan mulai lagi.',
  video_again: 'Draf Anda sudah kembali. Tinggal pilih videonya lagi, karena browser tidak menyimpan file.',
  consent_denied:
    'Anda tidak mengizinkan koneksi di TikTok, jadi tidak ada akun yang terhubung. Hubungkan saat Anda ingin memposting.',
  consent_failed: 'TikTok tidak menghubungkan akun. Hubungkan lagi dan setujui semua izin yang diminta.',

  spam_risk_too_many_pending_share:
    'Terlalu banyak draf di kotak masuk TikTok Anda. Selesaikan atau buang beberapa di TikTok dan coba lagi.',
  unaudited_client_can_only_post_to_private_accounts:
    'TikTok belum meninjau aplikasi ini, jadi hanya dapat memposting ke akun privat. Jadikan akun Anda privat di pengaturan TikTok dan posting lagi.',
  privacy_level_option_mismatch:
    'TikTok sekarang tidak menawarkan penonton itu untuk akun ini. Pilih lagi siapa yang dapat melihat postingan ini.',
  url_ownership_unverified:
    'TikTok tidak dapat mengambil konten dari aplikasi ini karena alamat webnya belum terverifikasi. Tidak ada yang diposting; beri tahu pengelolanya.',
  app_version_check_failed:
    'Aplikasi TikTok Anda terlalu lama untuk menerima draf. Perbarui ke versi 31.8 atau lebih baru dan coba lagi.',
  invalid_param: OURS,
  invalid_params: OURS,
  invalid_file_upload: OURS,
  scope_permission_missed: SCOPE,
  scope_not_authorized: SCOPE,
  access_token_invalid: RECONNECT,
  invalid_grant: RECONNECT,
  rate_limit_exceeded: 'TikTok minta jeda: terlalu banyak permintaan dalam satu menit. Coba lagi satu menit lagi.',
  internal_error: DOWN,
  server_error: DOWN,
  temporarily_unavailable: DOWN,
  invalid_publish_id: 'TikTok tidak lagi mengenal postingan ini. Lihat profil Anda di TikTok sebelum memposting lagi.',
  token_not_authorized_for_specified_publish_id:
    'Postingan ini milik akun TikTok lain. Lihat profil akun itu di TikTok sebelum memposting lagi.',
  publish_not_cancellable:
    'TikTok tidak dapat membatalkan postingan ini lagi. Setelah diposting, Anda dapat menghapusnya di TikTok.',
  file_format_check_failed:
    'TikTok tidak dapat memakai format ini. Ekspor video sebagai MP4 (H.264), atau foto sebagai JPEG atau WebP.',
  duration_check_failed:
    'Menurut TikTok, video ini terlalu pendek atau panjang untuk akun ini. Ubah durasinya dan posting lagi.',
  frame_rate_check_failed:
    'TikTok menerima 23 sampai 60 bingkai per detik. Ekspor video dalam rentang itu dan posting lagi.',
  picture_size_check_failed:
    'TikTok tidak dapat memakai ukuran ini: video, 360 sampai 4096 piksel per sisi; foto, maksimal 1080p. Ubah ukurannya dan posting lagi.',
  internal: 'Gagal diposting karena masalah di TikTok. Posting lagi dalam beberapa menit.',
  video_pull_failed: PULL,
  photo_pull_failed: PULL,
  publish_cancelled: 'Postingan dibatalkan sebelum terbit.',
  auth_removed:
    'Aplikasi ini diputuskan di TikTok saat postingan masih dalam perjalanan. Hubungkan lagi akun untuk memposting.',
  spam_risk_text: 'TikTok menolak teks ini karena risiko atau spam. Ubah sebelum memposting lagi.',
  spam_risk: 'TikTok menolak postingan ini karena risiko atau spam. Memposting lagi tidak akan membantu.',
  access_denied: 'Koneksi akun ini tidak diizinkan. Hubungkan lagi dan setujui jika Anda ingin memposting dari sini.',
  invalid_client: SETUP,
  invalid_request: SETUP,
  invalid_scope: SETUP,
  unauthorized_client: SETUP,
  unsupported_grant_type: SETUP,
  unsupported_response_type: SETUP,
  tiktok_unknown:
    'TikTok menolak dengan alasan yang baru bagi aplikasi ini. Berikan kodenya kepada pengelola aplikasi.',
  malformed_answer: 'Jawaban TikTok tidak dapat dimengerti. Coba lagi nanti.',
  answer_lost:
    'TikTok mungkin sudah menerima postingan, mungkin belum. Lihat profil Anda di TikTok sebelum memposting lagi.',
  init_answer_lost: 'Jawaban TikTok hilang sebelum video dikirim, jadi tidak ada yang diposting. Posting lagi.',
  not_cancelled: 'Belum dapat dibatalkan sekarang, jadi masih bisa terbit. Lihat statusnya dan coba lagi.',
  post_unreadable:
    'Postingan ini disimpan oleh versi aplikasi yang lebih baru dan tidak dapat dibaca versi ini. Lihat profil Anda di TikTok sebelum memposting lagi.',

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
  not_allowed: 'Permintaan ini tidak berasal dari halaman kami. Buka halaman dan coba lagi.',
  not_signed_in: 'Anda belum masuk di sini. Masuk dan coba lagi.',
  too_large: 'Permintaan terlalu besar. Persingkat teks dan coba lagi.',
  account_not_found: 'Akun TikTok ini tidak terhubung. Hubungkan dulu.',
  reconnect_required: RECONNECT,
  permission_missing: SCOPE,
  account_changed: 'Akun yang terhubung bukan yang tampil. Periksa dan posting lagi.',
  post_not_found: 'Postingan ini tidak dikenal di sini. Muat ulang halaman.',
  key_reused: 'Konfirmasi ini sudah dipakai untuk postingan lain. Tinjau dan posting lagi.',
  key_expired:
    'Konfirmasi ini terlalu lama, dan postingannya sudah tidak ada di catatan kami. Lihat di TikTok dan posting lagi.',
  post_in_progress: 'Postingan ini sedang dikirim. Tunggu sebentar lalu lihat lagi.',
  consent_mismatch:
    'Yang Anda konfirmasi bukan yang akan diposting sekarang. Tinjau halaman dan posting lagi. Tidak ada yang dikirim.',
  consent_too_old: 'Konfirmasi sudah lebih dari 30 hari. Tinjau dan konfirmasi lagi. Tidak ada yang dikirim.',
  creator_changed:
    'Akun TikTok ini sudah berubah sejak Anda mengonfirmasi. Tinjau dan konfirmasi lagi. Tidak ada yang dikirim.',
  later_needs_stored_media:
    'Video dari perangkat Anda hanya dapat diposting saat halaman ini terbuka. Posting sekarang atau simpan dulu.',
  blocked: 'Ada yang perlu diubah sebelum dapat diposting.',
  not_uploading: 'Postingan ini tidak menerima data lagi. Lihat statusnya.',
  upload_busy: 'Video ini sedang diunggah di tab lain. Lanjutkan di sana atau tutup tab itu.',
  upload_range: 'TikTok menunggu bagian lain dari video. Unggahan berlanjut dari posisi TikTok.',
  upload_length: 'Bagian video ini tidak sampai utuh. Bagian itu akan dikirim lagi.',
  upload_expired:
    'TikTok menunggu video selama satu jam, dan waktunya sudah habis. Tidak ada yang diposting. Posting lagi.',
  different_file:
    'Ini bukan file yang Anda konfirmasi. Pilih file yang sama untuk melanjutkan, atau posting yang baru sebagai postingan lain.',
  upload_refused:
    'TikTok menolak bagian video ini dan unggahan tidak dapat dilanjutkan. Tidak ada yang diposting. Posting lagi.',
  upload_interrupted: 'TikTok tidak menerima bagian video ini. Unggahan berlanjut dari posisi TikTok.',
  media_not_supported:
    'Aplikasi ini belum dapat menyerahkan foto atau video tersimpan ke TikTok. Posting video dari perangkat Anda.',
  media_not_found: 'Salah satu file sudah tidak tersimpan di sini. Pilih lagi dan posting.',
  media_changed: 'Salah satu file tersimpan bukan yang tampil. Pilih lagi dan posting.',
  stored_photo_format: 'TikTok menerima foto JPEG dan WebP. Ubah atau hapus foto ini.',
  rate_limited: 'Terlalu banyak permintaan sekaligus. Tunggu satu menit dan coba lagi. Draf Anda tetap tersimpan.',
  tiktok_unreachable: 'TikTok tidak menjawab. Tidak ada yang diposting. Coba lagi sebentar lagi.',
  tiktok_unreadable: 'Jawaban TikTok tidak dapat dimengerti. Tidak ada yang diposting. Coba lagi sebentar lagi.',
  closing: 'Server sedang dimulai ulang. Tidak ada yang hilang; coba lagi sebentar lagi.',
  proxy_internal: 'Ada yang salah di sini. Lihat status postingan Anda sebelum mencoba lagi.',
}
