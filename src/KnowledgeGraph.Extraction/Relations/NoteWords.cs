using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// The words that govern what a footnote cites. Behind a text with a name or a number, whatever stands between ("adopted in Bamako on …"),
/// it says where that is published; at a report or a text without a name it takes the words that govern that.
/// </summary>
internal sealed class NoteWords
{
    private readonly Dictionary<string, GoverningWords> _words = new(StringComparer.Ordinal);

    /// <summary>The words that govern the citations of a note.</summary>
    public GoverningWords Of(string note) => _words.GetValueOrDefault(note);

    /// <summary>Takes the footnote marks of a provision.</summary>
    /// <param name="part">The provision, as <paramref name="governance"/> has read it.</param>
    /// <param name="governance">What governs in it.</param>
    /// <param name="notes">What each note cites.</param>
    public void Mark(Part part, IGoverning governance, IReadOnlyDictionary<string, List<CitationMatch>> notes)
    {
        foreach (NoteMark mark in part.Marks)
        {
            if (!_words.ContainsKey(mark.Note))
            {
                string marker = Superscript.ToPlain(mark.Span.Of(part.Text));
                _words[mark.Note] = Words(governance.At(mark.Span.Start), marker, notes.GetValueOrDefault(mark.Note));
            }
        }
    }

    private static GoverningWords Words(MarkedWords marked, string marker, List<CitationMatch>? note)
    {
        CitationMatch? source = note?.Find(n => n.Symbol is not null || n.Title is not null);
        if (marked.Report is not null && IsReport(source))
        {
            return marked.Report.ToWords();
        }

        bool isPublished = IsPrintedText(source) || (marked.IsAtName && IsWholeText(source)) || marked.Cited?.Kind switch
        {
            MatchKind.Name or MatchKind.ShortForm => true,
            MatchKind.Number => marked.Cited.Mark == marker || source?.Kind is MatchKind.Publication or MatchKind.Ibid,
            null or MatchKind.OpenSet or MatchKind.Self => false,
            _ => marked.Cited.Mark == marker,
        };
        return isPublished ? (marked.CitedWords ?? marked.Words).ToWords() with { Relation = RelationType.PublishedIn }
            : marked.Cited?.Kind == MatchKind.OpenSet ? marked.CitedWords!.ToWords()
            : marked.Words.ToWords();
    }

    // A document of a session: a report, a letter. In documents of conferences, texts are printed at a place.
    private static bool IsReport(CitationMatch? source) =>
        source is { Kind: MatchKind.Symbol or MatchKind.Publication, InstrumentKind: InstrumentKind.Document, Symbol: string symbol }
        && (source.Pinpoint is null || !IsOfConference(symbol));

    // "Resolution 66/288, annex.", "2000 Review Conference of the Parties …, Final Document, vols. I–III (NPT/CONF.2000/28 …)"
    private static bool IsPrintedText(CitationMatch? source) =>
        source is { InstrumentKind: InstrumentKind.Resolution, Pinpoint: { } place }
            && place.Parts.Any(p => p.StartsWith("Annex", StringComparison.Ordinal))
        || source?.Title?.Contains("Treaty Series", StringComparison.Ordinal) is true
        || (source is { Kind: MatchKind.Symbol, Symbol: string symbol } && IsOfConference(symbol));

    // "Resolution 74/2.", "A/57/304, annex."
    private static bool IsWholeText(CitationMatch? source) =>
        source is { InstrumentKind: InstrumentKind.Resolution, Pinpoint: null }
        || (source is { InstrumentKind: InstrumentKind.Document, Pinpoint: { } place }
            && place.Parts.Any(p => p.StartsWith("Annex", StringComparison.Ordinal)));

    private static bool IsOfConference(string symbol) => symbol.Contains("CONF.", StringComparison.Ordinal);
}
