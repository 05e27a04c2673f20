using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// The words of a text as stores keep them, some four bytes a word. The first byte is the version: a pack of another one is made anew
/// from the text.
/// </summary>
public static class TextWordingPack
{
    /// <summary>The version that is written.</summary>
    public const byte Version = 1;

    /// <summary>Packs the words of a text; what names the text is kept beside.</summary>
    public static byte[] Pack(TextWording text)
    {
        using var stream = new MemoryStream(64 + text.Paragraphs.Sum(p => 24 + (4 * p.Words.Length)));
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(text.Date?.DayNumber ?? -1);
        writer.Write(text.Body ?? "");
        writer.Write(text.Question);
        writer.Write7BitEncodedInt(text.Paragraphs.Count);
        Span<byte> word = stackalloc byte[4];
        foreach (ParagraphWording paragraph in text.Paragraphs)
        {
            writer.Write(paragraph.Label);
            writer.Write(paragraph.Plain);
            writer.Write7BitEncodedInt((paragraph.Words.Length << 1) | (paragraph.IsCut ? 1 : 0));
            foreach (uint hash in paragraph.Words)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(word, hash);
                writer.Write(word);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a pack.</summary>
    /// <exception cref="InvalidDataException">It is none, or one of another version.</exception>
    public static TextWording Read(InstrumentId instrument, string letter, ReadOnlyMemory<byte> pack)
    {
        try
        {
            ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(pack, out ArraySegment<byte> shared) ? shared : pack.ToArray();
            using var reader = new BinaryReader(
                new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8);
            if (reader.ReadByte() != Version)
            {
                throw new InvalidDataException($"The words of {instrument.Value} were kept by another version of this program: rebuild them.");
            }

            int day = reader.Read7BitEncodedInt();
            string body = reader.ReadString();
            uint question = reader.ReadUInt32();
            var paragraphs = new ParagraphWording[reader.Read7BitEncodedInt()];
            for (int i = 0; i < paragraphs.Length; i++)
            {
                paragraphs[i] = Paragraph(reader, pack.Span);
            }

            return new TextWording(
                instrument, letter, day < 0 ? null : DateOnly.FromDayNumber(day), body.Length == 0 ? null : body, question, paragraphs);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"The words that are kept of {instrument.Value} cannot be read: rebuild them.", e);
        }
    }

    private static ParagraphWording Paragraph(BinaryReader reader, ReadOnlySpan<byte> pack)
    {
        string label = reader.ReadString();
        ulong plain = reader.ReadUInt64();
        int length = reader.Read7BitEncodedInt();
        uint[] words = new uint[length >> 1];
        int at = (int)reader.BaseStream.Position;
        for (int i = 0; i < words.Length; i++, at += 4)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(pack.Slice(at, 4));
        }

        reader.BaseStream.Position = at;
        return new ParagraphWording(label, words, plain, (length & 1) != 0);
    }
}
