using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Bolt;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>What JSON has is the same when it has been a message of Bolt.</summary>
public sealed class PackTests
{
    private static IEnumerable<string> Values() =>
    [
        "null", "true", "false", "0", "-16", "-17", "127", "128", "-129", "32768", "2147483648", "-9223372036854775808", "0.5", "-1E+100",
        "\"\"", "\"é 中 \\\"\"", Text(15), Text(16), Text(255), Text(256), Text(65_535), Text(200_000), "[]", "{}", List(15), List(16), List(255), List(256),
        List(70_000), """{"a":[1,{"b":null}],"c":{"d":"e"}}""", Map(16), Map(300),
    ];

    [TestCaseSource(nameof(Values))]
    public void Value_WrittenAndRead_IsTheSame(string json)
    {
        using JsonDocument value = JsonDocument.Parse(json);
        var writer = new PackWriter();
        writer.Begin(0x71, 1);
        writer.Value(value.RootElement);
        writer.End();
        var reader = new PackReader(Unchunked(writer.Chunks.Span));
        byte signature = reader.Signature();
        var buffer = new ArrayBufferWriter<byte>();
        using (var written = new Utf8JsonWriter(buffer))
        {
            reader.Value(written);
        }

        using JsonDocument read = JsonDocument.Parse(buffer.WrittenMemory);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signature, Is.EqualTo(0x71));
            Assert.That(JsonElement.DeepEquals(read.RootElement, value.RootElement), Is.True);
        }
    }

    [TestCase(new byte[] { 0xB1, 0x71, 0xD0, 9, 65 }, TestName = "Message_ThatBreaksOff_IsRefused")]
    [TestCase(new byte[] { 0xB1, 0x71, 0xB3, 0x4E, 1, 0x90, 0xA0 }, TestName = "Value_ThatJsonHasNot_IsRefused")]
    public void Message_OfNoUse_IsRefused(byte[] message) => Assert.Throws<InvalidDataException>(() =>
    {
        var reader = new PackReader(message);
        reader.Signature();
        reader.Value(new Utf8JsonWriter(new ArrayBufferWriter<byte>()));
    });

    private static byte[] Unchunked(ReadOnlySpan<byte> chunks)
    {
        List<byte> message = [];
        while (BinaryPrimitives.ReadUInt16BigEndian(chunks) is > 0 and var length)
        {
            message.AddRange(chunks.Slice(2, length));
            chunks = chunks[(2 + length)..];
        }

        Assert.That(chunks.Length, Is.EqualTo(2), "nothing after the end");
        return [.. message];
    }

    private static string Text(int length) => $"\"{new string('x', length)}\"";

    private static string List(int length) => $"[{string.Join(',', Enumerable.Range(0, length))}]";

    private static string Map(int length) => $"{{{string.Join(',', Enumerable.Range(0, length).Select(i => $"\"k{i}\":{i}"))}}}";
}
