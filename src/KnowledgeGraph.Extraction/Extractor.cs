using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Reading.Html;
using KnowledgeGraph.Extraction.Reading.Pdf;
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
    private const string Rules = "9";

    /// <summary>Changes whenever the same bytes may give another document, by other rules or other vocabularies: a part of every
    /// fingerprint.</summary>
    public static string Version { get; } = $"{Rules}.{SchemaFile.Digest}";

    private readonly Action<NameExplanation>? _explained;

    /// <summary>An engine with the vocabularies of <c>graph-schema/</c>.</summary>
    /// <param name="explained">Takes up why words were read as a text's name, or as none; nothing is explained where it is null.</param>
    public Extractor(Action<NameExplanation>? explained = null) => _explained = explained;

    /// <summary>The engine that explains nothing.</summary>
    public static Extractor Default { get; } = new();

    /// <summary>
    /// Reads a file's bytes: a Word document, a PDF, a page of HTML, AKN4UN XML, or plain text or Markdown in UTF-8 (or UTF-16 with a byte order
    /// mark).
    /// </summary>
    /// <param name="source">The path as given; the file's format is found by its content, not by this name.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="UnreadableDocumentException">Nothing can be read from these bytes: empty, binary, not UTF-8, too large, damaged,
    /// encrypted, XML that is not well formed or not Akoma Ntoso, in a language that is not read.</exception>
    public Document Extract(string source, ReadOnlyMemory<byte> content) =>
        FileFormats.Of(content) switch
        {
            FileFormat.Text => ExtractBlocks(source, PlainTextReader.Read(TextDecoder.Decode(content.Span))),
            FileFormat.Xml => ExtractAkn(source, AknReader.Read(content)),
            FileFormat.Word => ExtractBlocks(source, WordReader.Read(content)),
            FileFormat.Html => ExtractBlocks(source, HtmlReader.Read(content)),
            FileFormat.Pdf => ExtractBlocks(source, PdfReader.Read(content)),
            FileFormat format => throw UnreadFormats.Refusal(format, content.Span),
        };

    /// <summary>Reads a text that is not in a file: a draft, a sentence. Never throws for what the text says.</summary>
    /// <param name="source">What stands for it in messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="body">The body that speaks ("its resolution"), by name or abbreviation; null to find it in the text.</param>
    public Document ExtractText(string source, string text, string? body = null) =>
        CitationResolver.Read(
            source, Segmenter.Segment(PlainTextReader.Read(text), source, body is null ? null : Bodies.Find(body)), _explained);

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

        AknText text = AknReader.Read(content, withLinks: true);
        Segmented segmented = Segment(text, source);
        return LinkComparison.Of(text, segmented, CitationResolver.Read(source, segmented));
    }

    private Document ExtractBlocks(string source, List<Block> blocks)
    {
        RequireReadLanguage(blocks);
        return CitationResolver.Read(source, Segmenter.Segment(blocks, source), _explained);
    }

    private Document ExtractAkn(string source, AknText text)
    {
        RequireReadLanguage(text.Blocks);
        return CitationResolver.Read(source, Segment(text, source), _explained);
    }

    // A text in another language would take the place of the English one under its symbol, and nothing in it would be understood.
    private static void RequireReadLanguage(IEnumerable<Block> blocks)
    {
        Language? language = TextLanguage.Of([.. blocks.Select(b => b.Text)]);
        if (language is not { IsRead: true })
        {
            string read = string.Join(", ", Languages.All.Where(l => l.IsRead).Select(l => l.Name));
            throw new UnreadableDocumentException(
                language is null ? $"is in a language that is not read; these are: {read}"
                    : $"is in {language.Name}, which is not read yet; these languages are: {read}");
        }
    }

    private static Segmented Segment(AknText text, string source)
    {
        Segmented segmented = Segmenter.Segment(text.Blocks, source);
        return segmented with { Head = text.Head.Over(segmented.Head) };
    }
}
