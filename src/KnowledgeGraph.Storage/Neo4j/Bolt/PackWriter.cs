using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Bolt;

/// <summary>Writes messages in PackStream (https://neo4j.com/docs/bolt/current/packstream/), in chunks.</summary>
internal sealed class PackWriter
{
    private const int LargestChunk = ushort.MaxValue;
    private readonly ArrayBufferWriter<byte> _message = new(1024);
    private readonly ArrayBufferWriter<byte> _chunks = new(1024);

    /// <summary>What is to be sent.</summary>
    public ReadOnlyMemory<byte> Chunks => _chunks.WrittenMemory;

    /// <summary>Forgets what was sent.</summary>
    public void Clear()
    {
        _message.ResetWrittenCount();
        _chunks.ResetWrittenCount();
    }

    /// <summary>Begins a message with so many fields.</summary>
    public void Begin(byte signature, int fields)
    {
        Byte((byte)(0xB0 + fields));
        Byte(signature);
    }

    /// <summary>Ends the message.</summary>
    public void End()
    {
        ReadOnlySpan<byte> rest = _message.WrittenSpan;
        while (rest.Length > 0)
        {
            int length = Math.Min(rest.Length, LargestChunk);
            BinaryPrimitives.WriteUInt16BigEndian(_chunks.GetSpan(2), (ushort)length);
            _chunks.Advance(2);
            _chunks.Write(rest[..length]);
            rest = rest[length..];
        }

        _chunks.Write<byte>([0, 0]);
        _message.ResetWrittenCount();
    }

    /// <summary>Begins a map of so many keys.</summary>
    public void Map(int count) => Size(count, 0xA0, 0xD8);

    /// <summary>Begins a list of so many items.</summary>
    public void List(int count) => Size(count, 0x90, 0xD4);

    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Size(length, 0x80, 0xD0);
        Encoding.UTF8.GetBytes(text, _message.GetSpan(length));
        _message.Advance(length);
    }

    public void Number(long number)
    {
        if (number is >= -16 and <= 127)
        {
            Byte((byte)number);
            return;
        }

        Byte(0xCB);
        BinaryPrimitives.WriteInt64BigEndian(_message.GetSpan(8), number);
        _message.Advance(8);
    }

    /// <summary>Writes a value as JSON has it: whole numbers as integers, as the server reads them from JSON too.</summary>
    public void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                Byte(0xC0);
                break;
            case JsonValueKind.True:
                Byte(0xC3);
                break;
            case JsonValueKind.False:
                Byte(0xC2);
                break;
            case JsonValueKind.Number when value.TryGetInt64(out long number):
                Number(number);
                break;
            case JsonValueKind.Number:
                Byte(0xC1);
                BinaryPrimitives.WriteDoubleBigEndian(_message.GetSpan(8), value.GetDouble());
                _message.Advance(8);
                break;
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            case JsonValueKind.Array:
                List(value.GetArrayLength());
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Value(item);
                }

                break;
            case JsonValueKind.Object:
                Map(value.GetPropertyCount());
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    Text(property.Name);
                    Value(property.Value);
                }

                break;
            default:
                throw new ArgumentException($"A {value.ValueKind} is no value.", nameof(value));
        }
    }

    // Sizes below 16 are part of the marker; then come one, two or four bytes.
    private void Size(int count, byte tiny, byte marker)
    {
        if (count < 16)
        {
            Byte((byte)(tiny + count));
        }
        else if (count <= byte.MaxValue)
        {
            Byte(marker);
            Byte((byte)count);
        }
        else if (count <= ushort.MaxValue)
        {
            Byte((byte)(marker + 1));
            BinaryPrimitives.WriteUInt16BigEndian(_message.GetSpan(2), (ushort)count);
            _message.Advance(2);
        }
        else
        {
            Byte((byte)(marker + 2));
            BinaryPrimitives.WriteInt32BigEndian(_message.GetSpan(4), count);
            _message.Advance(4);
        }
    }

    private void Byte(byte value)
    {
        _message.GetSpan(1)[0] = value;
        _message.Advance(1);
    }
}
