const en = {
  caption: 'Caption',
  privacy: 'Who can view this post',
  select: 'Select',
  levels: {
    PUBLIC_TO_EVERYONE: 'Everyone',
    MUTUAL_FOLLOW_FRIENDS: 'Friends',
    FOLLOWER_OF_CREATOR: 'Followers',
    SELF_ONLY: 'Only me',
  },
  comment: 'Comment',
  duet: 'Duet',
  stitch: 'Stitch',
  off: 'Turned off in your TikTok settings.',
  disclosure: 'Disclose commercial content',
  yourBrand: 'Your brand',
  branded: 'Branded content',
  publish: 'Post to TikTok',
  video: 'Choose a video',
  photos: 'Choose photos',
}

const es = {
  ...en,
  caption: 'Descripción',
  privacy: 'Quién puede ver esta publicación',
  select: 'Elegir',
  levels: {
    PUBLIC_TO_EVERYONE: 'Todo el mundo',
    MUTUAL_FOLLOW_FRIENDS: 'Amigos',
    FOLLOWER_OF_CREATOR: 'Seguidores',
    SELF_ONLY: 'Solo yo',
  },
  comment: 'Comentarios',
  duet: 'Dúo',
  stitch: 'Pegar',
  disclosure: 'Divulgar contenido comercial',
  yourBrand: 'Tu marca',
  branded: 'Contenido de marca',
  publish: 'Publicar en TikTok',
}

const de = {
  ...en,
  caption: 'Beschreibung',
  privacy: 'Wer kann diesen Beitrag sehen',
  select: 'Auswählen',
  levels: {
    PUBLIC_TO_EVERYONE: 'Alle',
    MUTUAL_FOLLOW_FRIENDS: 'Freunde',
    FOLLOWER_OF_CREATOR: 'Follower',
    SELF_ONLY: 'Nur ich',
  },
  comment: 'Kommentare',
  duet: 'Duett',
  disclosure: 'Werbung kennzeichnen',
  yourBrand: 'Deine Marke',
  branded: 'Markeninhalte',
  publish: 'Veröffentlichen',
}

export const labelsIn = (lang) => ({ en, es, de })[lang] ?? en
