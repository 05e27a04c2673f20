using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Says which words govern each citation of a provision, and what stands at each footnote mark. One pass from left to right keeps what is in
/// force: the last verb of the body that speaks, and the last phrase, which holds over its noun phrase and its list and no farther.
/// </summary>
internal sealed class Governance : IGoverning
{
    private const int ShortestLastWord = 4;
    private const int LongestDecision = 16;
    private const char Chapeau = ':';

    private readonly Passage _passage = new();
    private readonly Clause _clause = new();
    private readonly CitedBefore _cited;
    private readonly ReportsBefore _reports;
    private readonly SaidBehind _behind;
    private readonly PhraseReader _phrases;
    private readonly OpeningWordsAbove _above = new(Opening.Of);
    private readonly List<Governor?> _citations = [];
    private readonly Dictionary<int, MarkedWords> _marks = [];
    private IReadOnlyList<CitationMatch> _found = [];
    private bool _isFinite;
    private bool _isDeclaration;

    public Governance()
    {
        _cited = new CitedBefore(_passage);
        _reports = new ReportsBefore(_passage, _clause, _cited);
        _behind = new SaidBehind(_passage, _clause);
        _phrases = new PhraseReader(_passage, _clause, _cited);
    }

    private TokenList Tokens => _passage.Tokens;

    /// <summary>Reads a provision. One that cites nothing is read only where subparagraphs go on with it.</summary>
    /// <param name="part">The provision.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="found">Its citations, in order.</param>
    public void Read(Part part, TokenList tokens, IReadOnlyList<CitationMatch> found)
    {
        if (found.Count == 0 && part.Marks.Count == 0 && !part.Text.EndsWith(Chapeau))
        {
            return;
        }

        int opening = Begin(part, tokens, found);
        for (int at = opening; at < tokens.Count;)
        {
            at = _passage.CitationAt(at) is int citation and >= 0 ? AtCitation(at, citation)
                : tokens[at].Kind switch
                {
                    TokenKind.Word => tokens[at].IsCapital ? AtCapital(at) : AtWord(at),
                    TokenKind.Mark => AtMark(at),
                    TokenKind.Other => AtSign(at),
                    _ => at + 1,
                };
        }

        _above.Close(part, _clause);
    }

    /// <summary>The words that govern a citation of the provision read last.</summary>
    public GoverningWords Of(int citation) => (_citations[citation] ?? _clause.Verb).ToWords();

    /// <summary>What stands at a footnote mark of the provision read last.</summary>
    /// <param name="start">Where the mark begins.</param>
    public MarkedWords At(int start) => _marks.GetValueOrDefault(start) ?? new MarkedWords(start, _clause.Verb, null, null, null);

    private int Begin(Part part, TokenList tokens, IReadOnlyList<CitationMatch> found)
    {
        _passage.Fill(tokens, found);
        _found = found;
        _citations.Clear();
        _citations.AddRange(Enumerable.Repeat<Governor?>(null, found.Count));
        _marks.Clear();
        _isFinite = part.Opening.Length == 0 || part.Opening.IsFinite;
        _above.Open(part, _clause);
        _cited.Begin();
        _reports.Leave();
        int opening = part.Opening.Length > 0 ? tokens.At(part.OpeningStart + part.Opening.Length) : 0;
        _phrases.Begin(opening);
        DeclaredVerb? declared = part.Opening.Length == 0 ? DeclaredVerb.First(_passage, isAsked: _clause.Verb.Words is not null) : null;
        _isDeclaration = declared is not null;
        return declared is { } first ? AtVerb(first.At, first.Verb) : opening;
    }

    private int AtCitation(int at, int citation)
    {
        CitationMatch match = _found[citation];
        int end = Math.Max(at + 1, Math.Max(match.EndToken, Tokens.At(match.Span.End)));
        Governor words = Governing(match, at, end);
        _citations[citation] = words;
        for (int i = at; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Mark)
            {
                _marks.TryAdd(Tokens[i].Start, new MarkedWords(Tokens[i].Start, words, match, words, null));
            }
        }

        int behind = CitedBefore.IsNamed(match) ? _passage.Tail(end) : end;
        _reports.AtCitation(at);
        _cited.Add(match, words, behind);
        CarryOn(end, behind);
        return end;
    }

    private Governor Governing(CitationMatch match, int at, int end)
    {
        Governor before = _cited.OfList(match, at)
            ?? (match.Kind == MatchKind.Symbol && Tokens.Is(at - 1, '(') ? _reports.InBrackets()
                : _clause.IsMention && match.Kind != MatchKind.Self && !IsReport(match) ? OfMention(at) : _clause.Current);
        Governor words = _behind.With(end, before);
        return match.Kind == MatchKind.Self ? words.Undecided ?? words : words;
    }

    // "Approves the proposed amendments to the Regulations" amends them; whatever else such a clause mentions it only cites.
    private Governor OfMention(int at)
    {
        int to = Tokens.Is(at - 1, Keyword.The) ? at - 2 : at - 1;
        return _passage.Is(to, WordRole.To) && _passage.Is(to - 1, WordRole.Amendment)
            ? _clause.Verb with { Relation = RelationType.Amends } : Governor.None;
    }

    private static bool IsReport(CitationMatch match) => match.InstrumentKind is InstrumentKind.Document or InstrumentKind.Report;

    // What governs a text goes on behind it only where its list does.
    private void CarryOn(int end, int behind)
    {
        bool goesOn = _passage.Reaches(end, WordRole.Carried);
        if (!goesOn)
        {
            _clause.EndObject();
        }

        if (_clause.Phrase is not null && !goesOn && !_passage.Reaches(behind, WordRole.Carried) && !IsCarriedByConjunction(behind))
        {
            _clause.End();
        }
    }

    private bool IsCarriedByConjunction(int at)
    {
        int conjunction = Tokens.Is(at, ',') ? at + 1 : at;
        bool isConjunction = Tokens.Is(conjunction, Keyword.And) || (conjunction > at && Tokens.Is(conjunction, Keyword.As));
        return isConjunction && _passage.Reaches(conjunction, WordRole.CarriedByConjunction);
    }

    private int AtMark(int at)
    {
        _marks.TryAdd(Tokens[at].Start, _reports.Mark(Tokens[at].Start));
        return at + 1;
    }

    private int AtSign(int at)
    {
        // A mark behind a comma or a full stop belongs to what stands before that.
        int next = at + 1;
        while (Tokens[next].Kind == TokenKind.Mark && !Tokens.Is(at, '('))
        {
            next = AtMark(next);
        }

        switch (Tokens.Text[Tokens[at].Start])
        {
            case ';':
                Leave();
                break;
            case '.' when IsSentenceEnd(at, next):
                Leave();
                if (_isDeclaration)
                {
                    _clause.Fall();
                }

                break;
            case '(':
                _clause.BeginAside();
                break;
            case ')':
                _clause.EndAside();
                break;
            case '“':
                _clause.BeginAside();
                _cited.BeginQuotation();
                break;
            case '”':
                _clause.EndAside();
                _cited.EndQuotation(at);
                break;
            case ',':
                _cited.AtComma(at);
                return AtComma(next);
        }

        return next;
    }

    private void Leave()
    {
        _cited.Leave();
        _reports.Leave();
        _clause.Leave();
    }

    private int AtComma(int next)
    {
        int members = _passage.Introduction(next);
        if (members == 0 && _passage.CitationAt(_passage.Joined(next)) < 0 && !(_clause.Phrase is not null && _passage.IsBareMember(next)))
        {
            _clause.End();
            _clause.EndObject();
        }

        return next + members;
    }

    private bool IsSentenceEnd(int at, int next) =>
        Tokens[next].SpaceBefore && (Tokens[next].IsCapital || Tokens.Is(next, '“')) && Tokens[at - 1].Length >= ShortestLastWord;

    private int AtCapital(int at)
    {
        if (DeclaredVerb.OfSpeakers(_passage, at) is { } declared)
        {
            _isDeclaration = true;
            return AtVerb(declared.At, declared.Verb);
        }

        if (_passage.BeginsSentence(at) && _phrases.Read(at) is int end and > 0)
        {
            return end;
        }

        _reports.AtWord(at);
        return at + 1;
    }

    private int AtWord(int at)
    {
        if (ClauseVerb.Read(_passage, at, _isFinite) is ClauseVerb verb && !IsFeltAgain(verb))
        {
            return AtVerb(at, verb);
        }

        if (_isDeclaration && DeclaredVerb.Next(_passage, at) is { } next)
        {
            return AtVerb(next.At, next.Verb);
        }

        if (_clause.IsDeciding && DecisionAt(at) is Governor decision)
        {
            _clause.Decide(decision);
            _cited.Part();
            return at + 1;
        }

        if (_phrases.Read(at) is int end and > 0)
        {
            return end;
        }

        AtOrdinaryWord(at);
        return at + 1;
    }

    // "Reiterating its commitment to the process and its support for the Agreement": all is reiterated.
    private bool IsFeltAgain(ClauseVerb verb) => verb.Meaning == VerbMeaning.Felt && _clause.Verb.Relation == RelationType.Reaffirms;

    private int AtVerb(int at, ClauseVerb verb)
    {
        if (verb.Meaning.IsFinite)
        {
            _cited.Conclude();
        }
        else
        {
            _cited.Interrupt();
        }

        _clause.Open(new Governor(Tokens.Text[Tokens[at].Start..Tokens[verb.End - 1].End], verb.Relation), verb, _isFinite);
        _cited.Leave();
        _reports.Leave();
        return verb.End;
    }

    // "Decides to extend", "and further to renew"
    private Governor? DecisionAt(int at)
    {
        Span<char> lower = stackalloc char[LongestDecision];
        return (_passage.Is(at - 1, WordRole.To | WordRole.Adverb | WordRole.Join) || GoverningTables.IsAdverb(Tokens[Tokens[at - 1]]))
            && GoverningTables.Decisions.TryGetValue(LowerCase.Of(Tokens[Tokens[at]], lower), out RelationType relation)
                ? new Governor(Tokens[Tokens[at]].ToString(), relation)
                : null;
    }

    private void AtOrdinaryWord(int at)
    {
        if (_passage.Is(at, WordRole.End))
        {
            AtEndOfNounPhrase();
            if (_passage.Is(at, WordRole.Modal))
            {
                _clause.EndDecision();
                _cited.Part();
            }
        }
        else if (_passage.IsInfinitive(at))
        {
            AtInfinitive(at);
        }

        if (!_passage.Is(at, WordRole.Object))
        {
            _clause.EndObject();
        }

        _reports.AtWord(at);
    }

    private void AtInfinitive(int at)
    {
        if (Tokens.Is(at - 1, ','))
        {
            _clause.Resume();
        }
        else if (_passage.Is(at - 1, WordRole.Purpose))
        {
            // "decides to extend the mandate in order to consider further the report"
            _clause.EndDecision();
        }

        if (GoverningTables.Phrases.Longest(Tokens, at, out _) == 0)
        {
            AtEndOfNounPhrase();
            _cited.Part();
        }
    }

    private void AtEndOfNounPhrase()
    {
        _clause.End();
        _clause.EndObject();
    }
}
