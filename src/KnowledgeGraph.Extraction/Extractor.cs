using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Reading.Apart;
using KnowledgeGraph.Extraction.Reading.Word;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction;

/// <summary>Text in, document with citations out. Holds no state between documents; safe for concurrent use.</summary>
public sealed class Extractor
{
    // Grows whenever the rules read the same words otherwise; what the vocabularies say is seen by their digest.
    private const string Rules = "14";

    /// <summary>Changes whenever the same bytes may give another document, by other rules or other vocabularies: a part of every
    /// fingerprint.</summary>
    public static string Version { get; } = $"{Rules}.{SchemaFile.Digest}";

    private readonly Action<NameExplanation>? _explained;
    private readonly ReadApart? _apart;
    private readonly Language? _ofShort;

    /// <summary>An engine with the vocabularies of <c>graph-schema/</c>.</summary>
    /// <param name="explained">Takes up why words were read as a text's name, or as none; nothing is explained where it is null.</param>
    /// <param name="apart">Reads the formats whose libraries cannot be stopped; where it is null they are read here, and only what is asked
    /// between two calls of a library ends them.</param>
    /// <param name="language">The code of the language that a text is in which has too few words to tell; English where it is null. What
    /// words say goes before it.</param>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public Extractor(Action<NameExplanation>? explained = null, ReadApart? apart = null, string? language = null)
    {
        (_explained, _apart) = (explained, apart);
        _ofShort = language is null ? null
            : Languages.Find(language) ?? throw new ArgumentException($"“{language}” is not the code of an official language.", nameof(language));
    }

    /// <summary>The engine that explains nothing, and reads everything in this process.</summary>
    public static Extractor Default { get; } = new();

    /// <summary>
    /// Reads a file's bytes: a Word document, a PDF, a page of HTML, AKN4UN XML, or plain text or Markdown in UTF-8 (or UTF-16 with a byte order
    /// mark).
    /// </summary>
    /// <param name="source">The path as given; the file's format is found by its content, not by this name.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="UnreadableDocumentException">Nothing can be read from these bytes: empty, binary, not UTF-8, too large, damaged,
    /// encrypted, XML that is not well formed or not Akoma Ntoso, in a language that is not read, or over its
    /// <see cref="ReadingBudget"/>.</exception>
    public Document Extract(string source, ReadOnlyMemory<byte> content) => Extract(source, content, new ReadingBudget(content.Length));

    /// <summary>The same within another budget than that of a file of its length.</summary>
    /// <param name="source">The path as given.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="budget">What reading it may cost, begun on this thread.</param>
    /// <exception cref="UnreadableDocumentException">Nothing can be read from these bytes, or not for so little.</exception>
    public Document Extract(string source, ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return CitationResolver.Read(source, Segment(source, content, budget, out _), _explained, budget);
    }

    /// <summary>Reads a text that is not in a file: a draft, a sentence. Without a budget it never throws for what the text says.</summary>
    /// <param name="source">What stands for it in messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="body">The body that speaks ("its resolution"), by name or abbreviation; null to find it in the text.</param>
    /// <param name="within">What reading it may cost, begun on this thread; null for as much as it takes.</param>
    /// <param name="language">The language that it is in; null to tell it from the words, for which a sentence may be too short.</param>
    /// <exception cref="UnreadableDocumentException">It costs more.</exception>
    public Document ExtractText(string source, string text, string? body = null, ReadingBudget? within = null, Language? language = null)
    {
        language ??= TextLanguage.Of(TextLanguage.LinesOf(text), _ofShort) ?? Languages.All[0];
        List<Block> blocks = PlainTextReader.Read(text, language, within);
        Segmented segmented = Segmenter.Segment(blocks, source, language, body is null ? null : Bodies.Find(body), within);
        return CitationResolver.Read(source, segmented, _explained, within);
    }

    /// <summary>Reads a file's bytes as <see cref="Extract(string, ReadOnlyMemory{byte})"/> does, and keeps what the source has beside the
    /// words.</summary>
    /// <param name="source">The path as given.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="UnreadableDocumentException">Nothing can be read from these bytes.</exception>
    public SourceText ReadSource(string source, ReadOnlyMemory<byte> content)
    {
        var budget = new ReadingBudget(content.Length);
        Segmented segmented = Segment(source, content, budget, out List<Block> blocks, withLook: true);
        return new SourceText(CitationResolver.Read(source, segmented, _explained, budget), segmented.Parts, new Layout(blocks));
    }

    /// <summary>Reads an AKN4UN document and compares the links that its editors made with what its words cite.</summary>
    /// <param name="source">The path as given.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="UnreadableDocumentException">It is no readable AKN4UN XML: only that has links.</exception>
    public LinkCheck CheckLinks(string source, ReadOnlyMemory<byte> content)
    {
        if (FileFormats.Of(content) != FileFormat.Xml)
        {
            throw new UnreadableDocumentException("has no links to check: it is not XML");
        }

        var budget = new ReadingBudget(content.Length);
        AknText text = AknReader.Read(content, withLinks: true, budget);
        Segmented segmented = Segment(text, source, budget);
        return LinkComparison.Of(text, segmented, CitationResolver.Read(source, segmented, budget: budget));
    }

    /// <summary>Says what an official file of AKN4UN and a document have otherwise, one thing after the other.</summary>
    /// <param name="source">The official file's path as given.</param>
    /// <param name="official">Its bytes.</param>
    /// <param name="document">The document; null for the official one as its words are read.</param>
    /// <exception cref="UnreadableDocumentException">The official file is no readable AKN4UN XML.</exception>
    public IReadOnlyList<OfficialDifference> CompareWithOfficial(string source, ReadOnlyMemory<byte> official, Document? document)
    {
        if (FileFormats.Of(official) != FileFormat.Xml)
        {
            throw new UnreadableDocumentException("is no official file to compare with: it is not XML");
        }

        var budget = new ReadingBudget(official.Length);
        AknText text = AknReader.Read(official, withLinks: true, budget);
        Segmented segmented = Segmenter.Segment(text.Blocks, source, ToldLanguage.Of(text.Blocks.Select(b => b.Text), _ofShort), budget: budget);
        Segmented known = segmented with { Head = text.Head.Over(segmented.Head, DraftingForms.Of(segmented.Language)) };
        Document read = CitationResolver.Read(source, known, budget: budget);
        return OfficialComparison.Of(new OfficialFile(text, segmented, read, WorkOfFile.Read(official, budget)), document ?? read);
    }

    private Segmented Segment(string source, ReadOnlyMemory<byte> content, ReadingBudget budget, out List<Block> blocks, bool withLook = false)
    {
        blocks = [];
        FileFormat format = FileFormats.Of(content);
        if (format == FileFormat.Xml && MarkedReader.Read(content, budget, out blocks, withLook) is { } marked)
        {
            return marked;
        }

        if (format == FileFormat.Xml)
        {
            AknText text = AknReader.Read(content, budget: budget, withLook: withLook);
            blocks = text.Blocks;
            return Segment(text, source, budget);
        }

        if (format == FileFormat.Text)
        {
            string decoded = TextDecoder.Decode(content.Span);
            Language language = ToldLanguage.Of(TextLanguage.LinesOf(decoded), _ofShort);
            blocks = PlainTextReader.Read(decoded, language, budget);
            return Segmenter.Segment(blocks, source, language, budget: budget);
        }

        blocks = format switch
        {
            FileFormat.Word => WordReader.Read(content, budget, withLook),
            FileFormat.Html or FileFormat.Pdf => ApartReader.Read(format, content, budget, _apart, withLook),
            _ => throw UnreadFormats.Refusal(format, content.Span),
        };
        return Segmenter.Segment(blocks, source, ToldLanguage.Of(blocks.Select(b => b.Text), _ofShort), budget: budget);
    }

    private Segmented Segment(AknText text, string source, ReadingBudget budget)
    {
        Segmented segmented = Segmenter.Segment(text.Blocks, source, ToldLanguage.Of(text.Blocks.Select(b => b.Text), _ofShort), budget: budget);
        return segmented with { Head = text.Head.Over(segmented.Head, DraftingForms.Of(segmented.Language)) };
    }
}
