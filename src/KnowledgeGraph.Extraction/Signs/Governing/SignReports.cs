using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>
/// The reports and letters that a sentence speaks of: a symbol in brackets or a footnote behind one identifies it, whatever texts it is on.
/// </summary>
/// <param name="clause">What is in force.</param>
/// <param name="cited">What has been cited.</param>
internal sealed class SignReports(Clause clause, SignCitedBefore cited)
{
    private Governor? _words;
    private int _at;
    private bool _hasCited;
    private bool _isTextNamed;

    // Whether the report stands nearer than the text cited last.
    private bool IsNearest => _words is not null && (cited.Near is null || _at >= cited.Behind);

    /// <summary>A sentence ends, or a verb takes over.</summary>
    public void Leave() => (_words, _hasCited, _isTextNamed) = (null, false, false);

    /// <summary>A text that has a name is spoken of, known or not.</summary>
    public void AtTextNoun() => _isTextNamed = true;

    /// <summary>Something else has begun.</summary>
    public void AtComma() => _isTextNamed = false;

    /// <summary>A report is spoken of.</summary>
    /// <param name="at">Its sign.</param>
    /// <param name="isGoverned">Whether a phrase in force governs it, and not only what it is on.</param>
    public void AtReport(int at, bool isGoverned)
    {
        // "the report on the implementation of the recommendations in his report" is the first of them.
        bool isInReport = isGoverned && _words is not null && clause.Phrase is not null;
        (_words, _at, _isTextNamed) = (isInReport ? _words : isGoverned ? clause.Current : clause.Verb, at, false);
    }

    /// <summary>A text is about to be cited.</summary>
    public void AtCitation() => (_hasCited, _isTextNamed) = (_words is not null, false);

    /// <summary>The words that govern a symbol in brackets.</summary>
    public Governor InBrackets() =>
        _words is not null && !(cited.IsName && _at < cited.Behind) ? _words
        : cited.IsName ? cited.Words!
        : clause.Current;

    /// <summary>What stands at a footnote mark.</summary>
    public MarkedWords Mark(int start)
    {
        CitationMatch? before = IsNearest ? null : cited.Near ?? (cited.InSentence?.Kind == MatchKind.Number ? cited.InSentence : null);
        Governor? ofReport = IsNearest || _hasCited ? _words : null;
        return new MarkedWords(start, IsNearest ? _words! : clause.Current, before, before is null ? null : cited.Words, ofReport)
        {
            IsAtName = _isTextNamed && !IsNearest,
        };
    }
}
