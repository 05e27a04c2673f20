using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// A Word file as anybody may have made it (ECMA-376 Part 2, Open Packaging Conventions), opened in bounded memory: only the parts that
/// hold text are unpacked, each to no more than <see cref="LongestPart"/> bytes, and nothing outside the package is looked at.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>How many bytes a part may unpack to.</summary>
    public const int LongestPart = 64 << 20;

    private const int MostParts = 10_000;
    private const int LongestIndex = 1 << 20;

    private readonly MemoryStream _stream;
    private readonly WordprocessingDocument _document;

    private WordPackage(MemoryStream stream, WordprocessingDocument document) => (_stream, _document) = (stream, document);

    /// <summary>The part that holds the text.</summary>
    public MainDocumentPart Main => _document.MainDocumentPart ??
        throw new UnreadableDocumentException("is a package without a Word document inside");

    /// <summary>Opens a package.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, or larger than what is read.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> content)
    {
        TextDecoder.RefuseTooLarge(content.Length);
        MemoryStream stream = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        try
        {
            RefuseTooManyParts(stream);
            return new WordPackage(stream, WordprocessingDocument.Open(stream, isEditable: false));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Does some work with a package. The library looks at a part when it is asked for it, and says only then what is wrong with the whole.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The package is damaged.</exception>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException(
                $"is a damaged Word file: {e.Message.TrimEnd('.')}. Open it in a word processor and save it anew", e);
        }
    }

    /// <summary>Reads a part.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="part">The part; null where the package has none.</param>
    /// <param name="read">Reads its XML.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be unpacked, is not well formed, or is larger than what is read.</exception>
    public static T? Read<T>(OpenXmlPart? part, Func<BoundedXml, T> read)
    {
        if (part is null)
        {
            return default;
        }

        try
        {
            using var xml = new BoundedXml(Unpack(part));
            return read(xml);
        }
        catch (UnreadableDocumentException e)
        {
            throw new UnreadableDocumentException($"is a Word file whose part {part.Uri.OriginalString.TrimStart('/')} {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    // The index of the package is read whole, and before anything of it is believed.
    private static void RefuseTooManyParts(MemoryStream stream)
    {
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostParts)
            {
                throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
                    $"is a Word file of {zip.Entries.Count:N0} parts; at most {MostParts:N0} are read"));
            }

            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                bool isIndex = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                    || entry.FullName.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase);
                if (isIndex && entry.Length > LongestIndex)
                {
                    throw TooLarge(LongestIndex, $"is a Word file whose part {entry.FullName} ");
                }
            }
        }

        stream.Position = 0;
    }

    private static ReadOnlyMemory<byte> Unpack(OpenXmlPart part)
    {
        try
        {
            using Stream packed = part.GetStream(FileMode.Open, FileAccess.Read);
            var unpacked = new MemoryStream();
            byte[] buffer = new byte[32 * 1024];
            while (packed.Read(buffer) is > 0 and int read)
            {
                if (unpacked.Length + read > LongestPart)
                {
                    throw TooLarge(LongestPart, "");
                }

                unpacked.Write(buffer, 0, read);
            }

            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException($"cannot be unpacked: {e.Message}", e);
        }
    }

    private static UnreadableDocumentException TooLarge(int limit, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what}unpacks to more than {limit >> 20} MiB, the most that is read"));

    // What the packaging library throws for what it finds in a file.
    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or IOException or OpenXmlPackageException or FormatException or System.Xml.XmlException
            or ArgumentException or NotSupportedException
            or InvalidOperationException or KeyNotFoundException or OverflowException or IndexOutOfRangeException;
}
