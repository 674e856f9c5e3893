Message-ID: <CAF3kQ9-maja-20231117@example.com>
Date: Fri, 17 Nov 2023 09:50:01 +0100
From: "Lindqvist, Maja" <maja.lindqvist@example.com>
To: Sam Okafor <sam.okafor@example.com>
Subject: =?iso-8859-1?B?Uml0bmluZ2VuIORyIGdvZGvkbmQ=?=
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: base64

SGVqIFNhbSwKCnJpdG5pbmdlbiDkciBudSBnb2Rr5G5kLiBWaSBzZXMgcOUgbeVuZGFnLgoKTWFq
YQo=
