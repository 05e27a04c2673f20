using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading.Apart;

/// <summary>Blocks as bytes, or the refusal of a file: what one process answers the other. Both are the same program.</summary>
internal static class BlockAnswer
{
    private const byte Blocks = 1;
    private const byte Refusal = 2;

    /// <summary>The answer that has blocks.</summary>
    public static ReadOnlyMemory<byte> Of(List<Block> blocks) => Written(Blocks, writer =>
    {
        writer.Write7BitEncodedInt(blocks.Count);
        foreach (Block block in blocks)
        {
            writer.Write(block.Text);
            writer.Write(block.Note is not null);
            if (block.Note is string note)
            {
                writer.Write(note);
            }

            writer.Write((byte)block.Role);
            writer.Write7BitEncodedInt(block.Opening.Start);
            writer.Write7BitEncodedInt(block.Opening.End);
            writer.Write7BitEncodedInt(block.Place.Line);
            writer.Write7BitEncodedInt(block.Place.Page);
            LookAnswer.Write(writer, block.Look);
        }
    });

    /// <summary>The answer that says why there are none.</summary>
    public static ReadOnlyMemory<byte> OfRefusal(string reason) => Written(Refusal, writer => writer.Write(reason));

    /// <summary>The blocks of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="budget">What reading the file may cost.</param>
    /// <exception cref="UnreadableDocumentException">It is a refusal, or no answer.</exception>
    public static List<Block> Read(ReadOnlyMemory<byte> answer, ReadingBudget budget)
    {
        using MemoryStream stream = Bytes.Stream(answer);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            return reader.ReadByte() switch
            {
                Blocks => ReadBlocks(reader, budget),
                Refusal => throw new UnreadableDocumentException(reader.ReadString()),
                _ => throw NoAnswer(null),
            };
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw NoAnswer(e);
        }
    }

    private static List<Block> ReadBlocks(BinaryReader reader, ReadingBudget budget)
    {
        int count = reader.Read7BitEncodedInt();
        var blocks = new List<Block>();
        for (int i = 0; i < count; i++)
        {
            budget.GoOn();
            string text = reader.ReadString();
            string? note = reader.ReadBoolean() ? reader.ReadString() : null;
            var role = (BlockRole)reader.ReadByte();
            int start = reader.Read7BitEncodedInt(), end = reader.Read7BitEncodedInt();
            int line = reader.Read7BitEncodedInt(), page = reader.Read7BitEncodedInt();
            if (start < 0 || end < start || end > text.Length || !Enum.IsDefined(role))
            {
                throw new FormatException();
            }

            blocks.Add(new Block(text, note, role, new TextSpan(start, end), new SourcePlace(line, page), LookAnswer.Read(reader, text.Length)));
        }

        return blocks;
    }

    private static ReadOnlyMemory<byte> Written(byte kind, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(kind);
        write(writer);
        writer.Flush();
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static UnreadableDocumentException NoAnswer(Exception? e) =>
        new("could not be read: the process that reads such files gave no answer that makes sense. Try again; if it stays so, save the file anew", e!);
}
