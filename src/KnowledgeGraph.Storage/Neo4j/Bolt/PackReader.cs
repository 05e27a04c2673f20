using System.Buffers.Binary;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Bolt;

/// <summary>Reads values in PackStream and writes them as JSON, as the Query API would have answered.</summary>
/// <param name="message">A message, put together of its chunks.</param>
internal ref struct PackReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The signature of a message; its fields follow.</summary>
    public byte Signature()
    {
        Take(1);
        return Take(1)[0];
    }

    /// <summary>Writes the next value.</summary>
    /// <exception cref="InvalidDataException">It is none that JSON has, or breaks off.</exception>
    public void Value(Utf8JsonWriter json)
    {
        byte marker = Take(1)[0];
        switch (marker)
        {
            case 0xC0:
                json.WriteNullValue();
                break;
            case 0xC1:
                json.WriteNumberValue(BinaryPrimitives.ReadDoubleBigEndian(Take(8)));
                break;
            case 0xC2 or 0xC3:
                json.WriteBooleanValue(marker == 0xC3);
                break;
            case <= 0x7F or >= 0xF0:
                json.WriteNumberValue((sbyte)marker);
                break;
            case 0xC8:
                json.WriteNumberValue((sbyte)Take(1)[0]);
                break;
            case 0xC9:
                json.WriteNumberValue(BinaryPrimitives.ReadInt16BigEndian(Take(2)));
                break;
            case 0xCA:
                json.WriteNumberValue(BinaryPrimitives.ReadInt32BigEndian(Take(4)));
                break;
            case 0xCB:
                json.WriteNumberValue(BinaryPrimitives.ReadInt64BigEndian(Take(8)));
                break;
            case (>= 0x80 and <= 0x8F) or (>= 0xD0 and <= 0xD2):
                json.WriteStringValue(Take(Size(marker, 0x80, 0xD0)));
                break;
            case (>= 0x90 and <= 0x9F) or (>= 0xD4 and <= 0xD6):
                int items = Size(marker, 0x90, 0xD4);
                json.WriteStartArray();
                for (int item = 0; item < items; item++)
                {
                    Value(json);
                }

                json.WriteEndArray();
                break;
            case (>= 0xA0 and <= 0xAF) or (>= 0xD8 and <= 0xDA):
                int keys = Size(marker, 0xA0, 0xD8);
                json.WriteStartObject();
                for (int key = 0; key < keys; key++)
                {
                    byte text = Take(1)[0];
                    json.WritePropertyName(Take(Size(text, 0x80, 0xD0)));
                    Value(json);
                }

                json.WriteEndObject();
                break;
            default:
                throw new InvalidDataException($"A value of kind {marker:X2} is none that JSON has.");
        }
    }

    private int Size(byte marker, byte tiny, byte first) => (marker - first) switch
    {
        0 => Take(1)[0],
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        _ => marker - tiny,
    };

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new InvalidDataException("A message breaks off.");
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
