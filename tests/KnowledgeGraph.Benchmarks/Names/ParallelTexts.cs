using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>Texts of one symbol in two languages, paragraph by paragraph.</summary>
internal static class ParallelTexts
{
    private const int MostBytes = 64 << 20;

    private static readonly Dictionary<string, string> Titles = TitlesById();

    private static readonly HashSet<string> Known = [.. KnownInstruments.All.SelectMany(i => i.Names.Prepend(i.Title))];

    /// <summary>The paragraphs of a language's files whose English ones are in other files, each of different words once.</summary>
    /// <param name="english">Files and folders of the English texts.</param>
    /// <param name="other">Files and folders of the texts in the other language.</param>
    public static IReadOnlyList<AlignedParagraph> Read(string english, string other)
    {
        var texts = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (Document document in Documents(english))
        {
            if (document.Head.Symbol is { } symbol)
            {
                texts[symbol] = document;
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var aligned = new List<AlignedParagraph>();
        foreach (Document document in Documents(other))
        {
            if (document.Head.Symbol is { } symbol && texts.TryGetValue(symbol, out Document? same) && AreParallel(document, same))
            {
                ILookup<string, CitedName?> names = same.Citations.ToLookup(c => c.Source, Named);
                aligned.AddRange(document.Provisions.Where(p => seen.Add(p.Text))
                    .Select(p => new AlignedParagraph(p.Text, [.. names[p.Label].OfType<CitedName>()])));
            }
        }

        return aligned;
    }

    // What is cited by a name that the table of instruments or a footnote explains.
    private static CitedName? Named(DocumentCitation citation) =>
        citation is not { Status: CitationStatus.Resolved, Target: { } target } || NameOf(citation) is not { } name ? null
            : Titles.TryGetValue(target.Id.Value, out string? title) ? new CitedName(name, title)
            : target.Symbol is { } symbol ? new CitedName(name, symbol) : null;

    private static string? NameOf(DocumentCitation citation) => citation.CitedName ?? (Known.Contains(citation.Text) ? citation.Text : null);

    // Where one text has a paragraph more, labels lead elsewhere.
    private static bool AreParallel(Document one, Document other) =>
        one.Provisions.Count(p => p.Parent is null) == other.Provisions.Count(p => p.Parent is null);

    private static IEnumerable<Document> Documents(string path)
    {
        foreach (DocumentSource source in DocumentSources.Find([path], () => Stream.Null))
        {
            Document? document = null;
            try
            {
                using SourceContent content = source.Read(MostBytes);
                document = Extractor.Default.Extract(source.Name, content.Bytes);
            }
            catch (UnreadableDocumentException e)
            {
                Console.Error.WriteLine($"{source.Name} {e.Message}");
            }

            if (document is not null)
            {
                yield return document;
            }
        }
    }

    private static Dictionary<string, string> TitlesById()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KnownInstrument known in KnownInstruments.All)
        {
            titles.TryAdd(known.Id.Value, known.Title);
        }

        return titles;
    }
}
