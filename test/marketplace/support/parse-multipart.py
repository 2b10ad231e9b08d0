"""Parses a multipart body with Python's own e-mail parser: argv[1] is the content type, the body comes on stdin."""
import email.parser, email.policy, hashlib, json, sys

head = b"Content-Type: " + sys.argv[1].encode() + b"\r\n\r\n"
message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + sys.stdin.buffer.read())
parts = []
for part in message.iter_parts():
    content = part.get_payload(decode=True)
    parts.append({
        "name": part.get_param("name", header="content-disposition"),
        "filename": part.get_filename(),
        "type": part.get_content_type(),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "json": json.loads(content) if part.get_content_type() == "application/json" else None,
    })
print(json.dumps({"defects": [str(defect) for defect in message.defects], "parts": parts}))
