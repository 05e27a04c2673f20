using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>A PDF written object by object, as nobody's program would write it.</summary>
internal sealed class RawPdf
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    /// <summary>More entries of the trailer.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>One page with this content and these resources.</summary>
    public static RawPdf Page(string content, string resources = Helvetica, string trailer = "") => new RawPdf { Trailer = trailer }
        .With(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .With(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .With(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << {resources} >> >>")
        .WithStream(4, "", Encoding.Latin1.GetBytes(content));

    /// <summary>A font that every reader has.</summary>
    public const string Helvetica = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

    /// <summary>An object.</summary>
    public RawPdf With(int number, string body)
    {
        _objects[number] = Encoding.Latin1.GetBytes(body);
        return this;
    }

    /// <summary>A stream.</summary>
    public RawPdf WithStream(int number, string entries, byte[] content)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n");
        _objects[number] = [.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8];
        return this;
    }

    /// <summary>A stream, packed.</summary>
    public RawPdf WithPacked(int number, string entries, string content) =>
        WithStream(number, "/Filter /FlateDecode " + entries, Pack(Encoding.Latin1.GetBytes(content)));

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>A stream of so many megabytes of one character, packed to almost nothing.</summary>
    public RawPdf WithBomb(int number, int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (int i = 0; i < megabytes; i++)
            {
                zlib.Write(blanks);
            }
        }

        return WithStream(number, "/Filter /FlateDecode", packed.ToArray());
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new Dictionary<int, long>();
        foreach ((int number, byte[] body) in _objects)
        {
            offsets[number] = file.Position;
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        long start = file.Position;
        int size = _objects.Keys.Max() + 1;
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n"));
        for (int i = 1; i < size; i++)
        {
            table.Append(offsets.TryGetValue(i, out long at)
                ? string.Create(CultureInfo.InvariantCulture, $"{at:D10} 00000 n \n") : "0000000000 65535 f \n");
        }

        table.Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {size} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
