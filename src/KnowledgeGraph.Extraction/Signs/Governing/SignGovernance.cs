using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>
/// Says, in a language other than English, which words govern each citation of a provision, and what stands at each footnote mark. One pass
/// from left to right keeps what is in force, as in English; what differs between the languages is in their tables.
/// </summary>
internal sealed partial class SignGovernance : IGoverning
{
    // What may stand unknown between words and their text: "au titre du mandat de".
    private const int MostUnknownNear = 1;
    private const int MostUnknownOfTie = 2;
    private const int MostPassedBehind = 3;
    private const int MostWordsOfBody = 5;

    private const GoverningRoles Objects = GoverningRoles.Passed | GoverningRoles.Report | GoverningRoles.Body | GoverningRoles.Adverb
        | GoverningRoles.Circumstance | GoverningRoles.Join | GoverningRoles.Introduction | GoverningRoles.Contained;

    private readonly GoverningSigns _signs;
    private readonly SignReach _reach;
    private readonly SignCitedBefore _cited;
    private readonly SignReports _reports;
    private readonly Clause _clause = new();
    private readonly OpeningWordsAbove _above = new((_, relation) => new Opening(relation, IsEmphasis: false, IsDeciding: false, Decision: null));
    private readonly List<Governor?> _citations = [];
    private readonly Dictionary<int, MarkedWords> _marks = [];
    private readonly bool _isHeadLast;
    private IReadOnlyList<CitationMatch> _found = [];
    private Part? _part;
    private bool _isFinite;
    private int _quotations;
    private int _behindPhrase;
    private string? _preposition;

    /// <summary>One for a text of a language other than English.</summary>
    /// <param name="language">Its code.</param>
    public SignGovernance(string language)
    {
        var lexicon = GoverningLexicon.Of(language);
        _signs = new GoverningSigns(lexicon);
        _reach = new SignReach(_signs);
        _cited = new SignCitedBefore(_signs);
        _isHeadLast = lexicon.IsHeadLast;
        _reports = new SignReports(_clause, _cited);
    }

    /// <inheritdoc/>
    public void Read(Part part, TokenList tokens, IReadOnlyList<CitationMatch> found)
    {
        if (found.Count == 0 && part.Marks.Count == 0 && !(part.Text.Length > 0 && part.Text[^1] is ':' or '：'))
        {
            return;
        }

        Begin(part, found);
        for (int at = 0; at < _signs.Count;)
        {
            at = _signs[at].Kind switch
            {
                GoverningSignKind.Citation => AtCitation(at),
                GoverningSignKind.Phrase => AtPhrase(at),
                GoverningSignKind.Word => AtWord(at),
                _ => AtPunctuation(at),
            };
        }

        _above.Close(part, _clause);
    }

    /// <inheritdoc/>
    public GoverningWords Of(int citation) => (_citations[citation] ?? _clause.Verb).ToWords();

    /// <inheritdoc/>
    public MarkedWords At(int start) => _marks.GetValueOrDefault(start) ?? new MarkedWords(start, _clause.Verb, null, null, null);

    private void Begin(Part part, IReadOnlyList<CitationMatch> found)
    {
        (_part, _found) = (part, found);
        _signs.Fill(part.Text, found);
        _citations.Clear();
        _citations.AddRange(Enumerable.Repeat<Governor?>(null, found.Count));
        _marks.Clear();
        _isFinite = part.Opening.Length > 0 ? part.Opening.IsFinite : part.Kind != ProvisionKind.Preambular;
        (_quotations, _behindPhrase) = (0, -1);
        _above.Open(part, _clause);
        _cited.Begin();
        _reports.Leave();
    }

    private int AtCitation(int at)
    {
        int citation = _signs[at].Citation;
        CitationMatch match = _found[citation];
        bool isJoined = _cited.IsRightlyJoined(match, at);
        if (_clause.IsDeciding && DecisionBehind(at) is { } decision)
        {
            _clause.Decide(decision);
        }

        Governor words = _cited.OfList(match, at) ?? Governing(match, at);
        words = match.Kind == MatchKind.Self ? words.Undecided ?? words : words;
        int end = at + 1;
        for (; _signs.Is(end, GoverningSignKind.Mark) && _signs[end].Start < _signs[at].End; end++)
        {
            _marks.TryAdd(_signs[end].Start, new MarkedWords(_signs[end].Start, words, match, words, null));
        }

        _reports.AtCitation();
        _citations[citation] = words;
        _cited.Add(match, words, end, citation, isJoined);
        if (words.Undecided is null && Behind(end) is { } behind)
        {
            for (int i = _cited.First; i <= citation; i++)
            {
                _citations[i] = behind;
            }

            _cited.Add(match, behind, end, citation, isJoined: true);
        }

        CarryOn(end);
        return end;
    }

    // "决定将第2428(2018)号决议第19段规定的专家小组任务期延长至": where the verb stands last, so does the decision.
    private Governor? DecisionBehind(int at)
    {
        for (int i = at + 1; _isHeadLast && i < _signs.Count && _signs[i].Kind is not (GoverningSignKind.Comma or GoverningSignKind.Stop); i++)
        {
            if (_signs[i].Sense?.Decision is { } relation)
            {
                return new Governor(_signs.Printed(i, i), relation);
            }
        }

        return null;
    }

    private Governor Governing(CitationMatch match, int at) =>
        match.Kind == MatchKind.Symbol && _signs.Is(at - 1, GoverningSignKind.Open) ? _reports.InBrackets()
        : _clause.IsMention && match.Kind != MatchKind.Self && match.InstrumentKind is not (InstrumentKind.Document or InstrumentKind.Report)
            ? OfMention(at)
        : _clause.Current;

    // "Approves the proposed amendments to the Regulations" amends them; whatever else such a clause mentions it only cites.
    private Governor OfMention(int at)
    {
        int before = at - 1;
        while (_signs.Is(before, GoverningRoles.Passed))
        {
            before--;
        }

        return _signs.Is(before, GoverningRoles.Amendment) ? _clause.Verb with { Relation = RelationType.Amends } : Governor.None;
    }

    // "第1514(XV)号决议所设": what stands behind a text or a list of texts, where nothing but the sentence's verb governs them.
    private Governor? Behind(int end)
    {
        int at = end;
        while (_signs[at].Kind is GoverningSignKind.Mark or GoverningSignKind.Close or GoverningSignKind.Number or GoverningSignKind.Other
            || (at < end + MostPassedBehind && _signs.Is(at, GoverningRoles.Passed) && _signs[at].Sense!.Behind is null))
        {
            at++;
        }

        return _signs[at].Sense?.Behind is { } relation
            && _clause.Phrase is null or { Reach: not PhraseReach.NounPhrase } or { Relation: RelationType.Cites }
            ? new Governor(_signs.Printed(at, at), relation)
            : null;
    }

    // What governs a text goes on behind it only where its list does.
    private void CarryOn(int end)
    {
        if (!_reach.Reaches(end, mostUnknown: 0))
        {
            _clause.EndObject();
            _clause.End();
        }
    }

    private int AtWord(int at)
    {
        _clause.EndObject();
        return at + 1;
    }

    private int AtPunctuation(int at)
    {
        switch (_signs[at].Kind)
        {
            case GoverningSignKind.Mark:
                _marks.TryAdd(_signs[at].Start, _reports.Mark(_signs[at].Start));
                break;
            case GoverningSignKind.Semicolon or GoverningSignKind.Stop:
                // A mark behind it belongs to what stands before.
                for (; _signs.Is(at + 1, GoverningSignKind.Mark); at++)
                {
                    _marks.TryAdd(_signs[at + 1].Start, _reports.Mark(_signs[at + 1].Start));
                }

                _cited.Leave();
                _reports.Leave();
                _clause.Leave();
                break;
            case GoverningSignKind.Open:
                _clause.BeginAside();
                if (IsQuotation(at))
                {
                    _quotations++;
                    _cited.BeginQuotation();
                }

                break;
            case GoverningSignKind.Close:
                _clause.EndAside();
                if (IsQuotation(at) && _quotations > 0)
                {
                    _quotations--;
                    _cited.EndQuotation(at + 1);
                }

                if (_part!.Text[_signs[at].Start] == '》')
                {
                    _reports.AtTextNoun();
                }

                break;
            case GoverningSignKind.Comma:
                return AtComma(at);
        }

        return at + 1;
    }

    private bool IsQuotation(int at) => _part!.Text[_signs[at].Start] is '«' or '»' or '“' or '”' or '„' or '《' or '》';

    private int AtComma(int at)
    {
        int next = at + 1;
        for (; _signs.Is(next, GoverningSignKind.Mark); next++)
        {
            _marks.TryAdd(_signs[next].Start, _reports.Mark(_signs[next].Start));
        }

        if (_reach.IsBetweenNumbers(at))
        {
            return next;
        }

        if (!_signs.Is(next, GoverningRoles.Introduction | GoverningRoles.Contained) && !IsParticiple(next)
            && !GoesOnWithPreposition(next) && !IsBareMember(next) && !_signs.Is(_reach.Joined(next), GoverningSignKind.Citation))
        {
            _clause.End();
            _clause.EndObject();
        }

        if (!_signs.Is(next, GoverningRoles.Tail | GoverningRoles.Contained))
        {
            _reports.AtComma();
        }

        return next;
    }

    // "sur la base de la résolution 242 (1967), du principe de l’échange de territoires contre la paix, de l’Initiative de paix arabe"
    private bool GoesOnWithPreposition(int at) =>
        _clause.Phrase is { Reach: PhraseReach.NounPhrase } && _preposition is not null && _signs[at].Sense?.Preposition == _preposition
        && _signs[at].Sense!.Phrase is null;

    // "la aplicación plena, efectiva y acelerada de la Declaración": one word and no more stands between two commas.
    private bool IsBareMember(int at) =>
        _signs.Is(at, GoverningSignKind.Word) && !_signs[at].IsRun
        && (_signs.Is(at + 1, GoverningSignKind.Comma)
            || (_signs.Is(at + 1, GoverningRoles.Join) && _signs.Is(at + 2, GoverningSignKind.Word) && !_signs.Is(at + 3, GoverningSignKind.Word)));

    // "осуществление мер, введенных пунктом 4": a participle goes on with its noun behind the comma.
    private bool IsParticiple(int at) => _signs[at].Sense?.Phrase is { Reach: PhraseReach.Tie or PhraseReach.Mention };
}
