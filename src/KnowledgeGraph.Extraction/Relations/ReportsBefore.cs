using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// The reports and letters that a sentence speaks of: a symbol in brackets or a footnote behind one identifies it, whatever texts it is on.
/// </summary>
/// <param name="passage">The provision.</param>
/// <param name="clause">What is in force.</param>
/// <param name="cited">What has been cited.</param>
internal sealed class ReportsBefore(Passage passage, Clause clause, CitedBefore cited)
{
    private Governor? _words;
    private int _at;
    private bool _hasCited;
    private bool _isOtherNoun;

    private TokenList Tokens => passage.Tokens;

    // Whether the report stands nearer than the text cited last.
    private bool IsNearest => _words is not null && (cited.Near is null || _at >= cited.Behind);

    /// <summary>A sentence ends, or a verb takes over.</summary>
    public void Leave() => (_words, _hasCited, _isOtherNoun) = (null, false, false);

    /// <summary>Looks at a word.</summary>
    public void AtWord(int at)
    {
        // "the Charter and the outcome of the special session"
        _isOtherNoun |= Tokens.Is(at, Keyword.And) && Tokens.Is(at + 1, Keyword.The) && passage.IsSmall(at + 2);
        if (passage.Is(at, WordRole.Report) && !passage.Is(at - 1, WordRole.To) && !IsOfNoun(at + 1))
        {
            // "the report on the implementation of the recommendations in his report" is the first of them.
            bool isInReport = _words is not null && clause.Phrase?.Relation == RelationType.Implements;
            (_words, _at) = (isInReport ? _words : clause.Current, at);
        }
    }

    /// <summary>A text is about to be cited.</summary>
    public void AtCitation(int at) =>
        (_hasCited, _isOtherNoun) = (_words is not null && (cited.IsJoined(at) ? _hasCited : !IsConjoined(at)), false);

    /// <summary>The words that govern a symbol in brackets.</summary>
    public Governor InBrackets() =>
        _words is not null && !(cited.IsName && _at < cited.Behind) ? _words
        : cited.IsName ? cited.Words!
        : clause.Current;

    /// <summary>What stands at a footnote mark.</summary>
    public MarkedWords Mark(int start)
    {
        CitationMatch? before = IsNearest || (_isOtherNoun && cited.IsName) ? null
            : cited.Near ?? (cited.InSentence?.Kind == MatchKind.Number ? cited.InSentence : null);
        Governor? ofReport = IsNearest || _hasCited ? _words : null;
        return new MarkedWords(start, IsNearest ? _words! : clause.Current, before, before is null ? null : cited.Words, ofReport);
    }

    // "the report of the Secretary-General and the Programme of Action": the Programme is no part of the report.
    private bool IsConjoined(int at)
    {
        int before = Tokens.Is(at - 1, Keyword.The) || Tokens.Is(at - 1, Keyword.Its) ? at - 2 : at - 1;
        return Tokens.Is(before, Keyword.And) || Tokens.Is(before, ',');
    }

    // "the annual report questionnaire" is no report; "the report submitted by" is.
    private bool IsOfNoun(int at) =>
        passage.IsSmall(at) && passage.CitationAt(at) < 0 && passage.Is(at, WordRole.None) && !GoverningTables.IsParticiple(Tokens[Tokens[at]])
        && GoverningTables.Phrases.Longest(Tokens, at, out _) == 0;
}
