<html><head><script>var _spPageContextInfo={"webAbsoluteUrl":"https:\u002f\u002ftanhoa.example.vn\u002ftin","serverRequestPath":"\u002ftin\u002fbai.aspx"};</script></head>
<body><form method="post" action="./bai.aspx"><input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="0x9A1B,11 Sep 2026 17:32:42 -0000" />
<h1>Xã Tân Hòa thu gom rác tự quản</h1>
<p>Từ ngày 1/11, chín thôn trong xã đều đã có tổ thu gom rác tự quản.</p>
</form></body></html>
