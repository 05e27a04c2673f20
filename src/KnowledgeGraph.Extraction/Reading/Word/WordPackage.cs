using System.Globalization;
using System.IO.Compression;
using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// A Word file as anybody may have made it (ECMA-376 Part 2, Open Packaging Conventions), opened in bounded memory: only the parts that
/// hold text and what leads to them are unpacked, while they are read and each to no more than <see cref="LongestPart"/> bytes. Nothing
/// outside the package is looked at, and nothing is followed further than from the package to its text and from there to its notes.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>How many bytes a part may unpack to.</summary>
    public const int LongestPart = 64 << 20;

    private const int MostParts = 10_000;
    private const int LongestIndex = 1 << 20;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingBudget? _budget;
    private readonly List<WordRelation> _relations;

    private WordPackage(ZipArchive zip, ReadingBudget? budget)
    {
        (_zip, _budget) = (zip, budget);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            RefuseLongIndex(entry);
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        Main = Relations("").Find(r => r.Kind == "officeDocument").Target is { Length: > 0 } main && _parts.ContainsKey(main)
            ? main : throw new UnreadableDocumentException($"is a package without a Word document inside. {Advice.SaveAnew}");
        _relations = Relations(Main);
    }

    /// <summary>The part that holds the text.</summary>
    public string Main { get; }

    /// <summary>Opens a package.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <exception cref="UnreadableDocumentException">It is damaged, or larger than what is read.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> content, ReadingBudget? budget)
    {
        TextDecoder.RefuseTooLarge(content.Length);
        int parts = ZipDirectory.Entries(content.Span);
        if (parts > MostParts)
        {
            throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
                $"is a Word file of {parts:N0} parts; at most {MostParts:N0} are read. {Advice.SaveAnew}"));
        }

        var zip = new ZipArchive(Bytes.Stream(content), ZipArchiveMode.Read);
        try
        {
            return new WordPackage(zip, budget);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Does some work with a package: what is wrong with it shows when it is looked at.</summary>
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
                $"is a damaged Word file: {Advice.Shortened(e.Message)}. Open it in a word processor and save it anew", e);
        }
    }

    /// <summary>The parts that the text has of a kind: <c>styles</c>, <c>footnotes</c>, <c>header</c> …</summary>
    public IEnumerable<string> PartsOf(string kind) =>
        _relations.Where(r => r.Kind == kind && _parts.ContainsKey(r.Target)).Select(r => r.Target).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a part.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="part">The part; null where the package has none.</param>
    /// <param name="read">Reads its XML.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be unpacked, is not well formed, or is larger than what is read.</exception>
    public T? Read<T>(string? part, Func<BoundedXml, T> read) => part is null ? default : Read(_parts[part], LongestPart, read);

    /// <inheritdoc />
    public void Dispose() => _zip.Dispose();

    private T Read<T>(ZipArchiveEntry part, int longest, Func<BoundedXml, T> read)
    {
        try
        {
            // What it says itself; that it says too little shows while it is read.
            if (part.Length > longest)
            {
                throw MeteredStream.TooLong(longest);
            }

            using var xml = new BoundedXml(part.Open(), longest, _budget);
            return read(xml);
        }
        catch (UnreadableDocumentException e)
        {
            throw new UnreadableDocumentException($"is a Word file whose part {part.FullName.TrimStart('/')} {e.Message}", e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException(
                $"is a Word file whose part {part.FullName.TrimStart('/')} cannot be unpacked: {Advice.Shortened(e.Message)}. "
                + "Open it in a word processor and save it anew", e);
        }
    }

    // What a part, or the package itself, leads to.
    private List<WordRelation> Relations(string part)
    {
        int name = part.LastIndexOf('/') + 1;
        return _parts.TryGetValue($"{part[..name]}_rels/{part[name..]}.rels", out ZipArchiveEntry? index)
            ? Read(index, LongestIndex, xml => WordRelation.Read(xml, part[..name])) : [];
    }

    // The index of the package is nothing that a document makes long.
    private static void RefuseLongIndex(ZipArchiveEntry entry)
    {
        bool isIndex = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase);
        if (isIndex && entry.Length > LongestIndex)
        {
            throw new UnreadableDocumentException(
                $"is a Word file whose part {entry.FullName} unpacks to more than {LongestIndex >> 20} MiB, the most that is read. {Advice.SaveAnew}");
        }
    }

    // What the archive throws for what it finds in a file.
    private static bool IsDamage(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException;
}
