/* What a site calls these things, in the languages that apps are written in. */

export const PRIVACY =
  /privacy|data protection|privacidad|privacidade|confidentialité|datenschutz|riservatezza|prywatności|gizlilik|privasi|конфиденциальн|隐私|隱私|プライバシー|개인정보|الخصوصية/i

export const TERMS =
  /\bterms\b|conditions of (use|service)|términos|condiciones|conditions (d'utilisation|générales)|\bcgu\b|\bagb\b|nutzungsbedingungen|termos|termini|voorwaarden|regulamin|kullanım (koşulları|şartları)|syarat|условия|服务条款|服務條款|用户协议|利用規約|이용약관|الشروط/i

export const SIGN_IN =
  /\b(sign|log)[ -]?(in|up|on)\b|\blogin\b|\bregister\b|create (an |your )?account|get started|start (free|now|your)|continue with|iniciar sesión|reg[ií]str|acceder|se connecter|s'inscrire|connexion|anmelden|registrieren|einloggen|entrar|cadastr|criar conta|accedi|iscriviti|inloggen|aanmelden|zaloguj|giriş|masuk|daftar|войти|регистрац|登录|登入|注册|註冊|ログイン|新規登録|로그인|회원가입|تسجيل/i

/** What is done with data, in a policy that says so. Two different ones are asked for. */
export const HANDLING: readonly RegExp[] = [
  /collect|recopil|collecte|erheb|recolh|coleta|raccogli|收集|収集|수집/i,
  /\b(store|stored|keep|kept|retain)|conserv|almacen|speicher|aufbewahr|guard|armazen|保存|存储|보관|저장/i,
  /\b(delete|deleted|erase|remove)|elimin|borra|supprim|lösch|exclu[ií]|apag|cancell|删除|削除|삭제/i,
  /\bshar(e|ed|ing)\b|third part|compart|partag|tiers|weiterg|terceir|condivi|共享|第三方|第三者|제3자/i,
  /\b(use|process)(d|ing)?\b.{0,60}\b(data|information)|\bdata\b|datos|données|daten\b|dados|dati\b|数据|データ|데이터|정보/i,
]
