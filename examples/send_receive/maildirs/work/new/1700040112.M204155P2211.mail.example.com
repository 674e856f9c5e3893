Return-Path: <priya.nair@example.com>
Received: from desk7.example.com (desk7.example.com [192.0.2.17])
	by mail.example.com (Postfix) with ESMTPS id 4SVnK52bYzz9sT
	for <sam.okafor@example.com>; Wed, 15 Nov 2023 09:21:51 +0000 (UTC)
Message-ID: <b1f0a6de-1a52-4d0e-9f31-3c1d2b8e77aa@example.com>
Date: Wed, 15 Nov 2023 09:21:49 +0000
MIME-Version: 1.0
From: Priya Nair <priya.nair@example.com>
To: Sam Okafor <sam.okafor@example.com>
Subject: Load test on Thursday
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 7bit

Hi Sam,

the rig is free from 14:00 on Thursday. Could you bring the new strain
gauges? The two that we have drift by more than a percent once the hall
warms up.

Priya
