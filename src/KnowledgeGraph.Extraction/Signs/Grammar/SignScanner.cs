using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>
/// Finds where a provision in another language than English cites, from its first sign to its last and never back. What differs between the
/// languages is in their tables: the words, whether days and owners stand before or behind numbers, whether the class closes its list. One
/// scanner reads one document.
/// </summary>
internal sealed partial class SignScanner : ICitationFinder
{
    private const int FarthestSubject = 14;

    private readonly LanguageLexicon _lexicon;
    private readonly ReadingBudget? _budget;
    private readonly string? _ownSymbol;
    private readonly MentionedBodies _bodies;
    private SignList _signs = new();
    private SignList _asideSigns = new();
    private TokenList _tokens = new();
    private TokenList _asideTokens = new();
    private List<CitationMatch> _found = [];
    private KnownBody? _speaker;
    private NamedBody _lastBody;
    private (Pinpoint Pinpoint, int Start, int End)? _pinpoint;

    /// <summary>Scans a document.</summary>
    /// <param name="language">The language that it is in.</param>
    /// <param name="ownSymbol">The document's own symbol, which is no citation.</param>
    /// <param name="day">The day of its adoption.</param>
    /// <param name="budget">What reading its file may cost; null for a text that is in none.</param>
    public SignScanner(string language, string? ownSymbol, DateOnly? day, ReadingBudget? budget = null)
    {
        (_lexicon, _ownSymbol, _bodies, _budget) = (LanguageLexicon.Of(language), ownSymbol, new MentionedBodies(day), budget);
    }

    /// <inheritdoc/>
    public string? Antecedent { get; set; }

    /// <inheritdoc/>
    public TokenList Tokens => _tokens;

    private LanguageWords Words => _lexicon.Words;

    /// <inheritdoc/>
    public List<CitationMatch> Scan(Part part)
    {
        _found = [];
        _signs.Fill(part.Words, _lexicon);
        _tokens.Fill(part.Words);
        (_speaker, _lastBody, _pinpoint, _list, _source, _closed, _day) = (part.Speaker, default, null, NumberList.None, default, default, default);
        _members.Clear();
        bool isHead = part.Kind == ProvisionKind.Head;
        int bracket = isHead ? 0 : 1;
        for (int at = 0; at < _signs.Count;)
        {
            // Letters begin nothing but the number of a special session.
            if (_signs[at].Kind == SignKind.Word && !char.IsAsciiLetterUpper(_signs.Text[_signs[at].Start]))
            {
                at++;
                continue;
            }

            // On a cover, only what stands in brackets is cited.
            if (isHead)
            {
                bracket += _signs.IsOpen(at) ? 1 : _signs.IsClosed(at) ? -1 : 0;
            }

            _budget?.GoOn();
            int next = bracket > 0 ? Step(at, isHead, part.Kind == ProvisionKind.Footnote) : 0;
            at = next > at ? next : at + 1;
        }

        Close();
        return _found;
    }

    /// <inheritdoc/>
    public void Aside(Action read)
    {
        // A footnote begins lists, bodies and pinpoints of its own.
        (NumberList list, KnownBody? speaker, NamedBody body) = (_list, _speaker, _lastBody);
        List<CitationMatch> found = _found;
        (_signs, _asideSigns) = (_asideSigns, _signs);
        (_tokens, _asideTokens) = (_asideTokens, _tokens);
        read();
        (_signs, _asideSigns) = (_asideSigns, _signs);
        (_tokens, _asideTokens) = (_asideTokens, _tokens);
        (_list, _speaker, _lastBody, _found) = (list, speaker, body, found);
    }

    // What begins at a sign; the sign behind it, or 0.
    private int Step(int at, bool isHead, bool isNote)
    {
        Sign sign = _signs[at];
        if (sign.Kind == SignKind.Symbol)
        {
            return Symbol(at, isHead);
        }

        if (isHead)
        {
            return 0;
        }

        if (_signs.IsEnd(at))
        {
            return EndOfPart(at, isNote);
        }

        if (sign.Kind != SignKind.Phrase)
        {
            return sign.Kind is SignKind.Mark ? 0 : NumberOrPart(at);
        }

        if (isNote && sign.May(SignRoles.Ibid))
        {
            return Ibid(at);
        }

        if (isNote && sign.May(SignRoles.Document) && ForeignDocument(at) is int document and > 0)
        {
            return document;
        }

        if (sign.May(SignRoles.Records) && Records(at) is int records and > 0)
        {
            return records;
        }

        if (sign.May(SignRoles.UnitedNations | SignRoles.LeagueOfNations | SignRoles.TreatySeries) && TreatySeries(at) is int series and > 0)
        {
            return series;
        }

        if (sign.May(SignRoles.Name))
        {
            return Name(at);
        }

        if (sign.May(SignRoles.Class))
        {
            return Class(at);
        }

        if (sign.May(SignRoles.Noun) && ShortForm(at) is int named and > 0)
        {
            return named;
        }

        if (sign.May(SignRoles.Body | SignRoles.ShortBody))
        {
            return Body(at);
        }

        return NumberOrPart(at);
    }

    // "القرارات 52/214، الفقرة 3؛ و 55/222": a note's list goes on behind a semicolon.
    private int EndOfPart(int at, bool isNote)
    {
        int next = _signs.May(at + 1, SignRoles.And) ? at + 2 : at + 1;
        if (isNote && _list.IsOpen && SignNumbers.Read(_signs, next).Shape != NumberShape.None)
        {
            return Member(next, next, SignNumbers.Read(_signs, next), continues: true);
        }

        Close();
        return 0;
    }

    private int NumberOrPart(int at)
    {
        if (BareNumber(at) is int number and > 0)
        {
            return number;
        }

        int next = at;
        bool mayBePart = _signs.May(at, SignRoles.Unit | SignRoles.Subparagraph)
            || (Words.UnitBehind && (_signs.IsNumber(at) || _signs.May(at, SignRoles.Number)));
        if (!mayBePart || !SignPinpoints.TryBefore(_signs, ref next, Words.UnitBehind, out Pinpoint? pinpoint))
        {
            return 0;
        }

        _pinpoint = (pinpoint!, at, next);
        return next;
    }

    private int Body(int at)
    {
        if (BodyAt(at, out int end) is not { } body)
        {
            return 0;
        }

        _lastBody = new NamedBody(body, at, end);
        _bodies.Mention(body);
        NameInBody(at);
        return end;
    }

    // A body at a sign, by its name or by a short one; the sign behind it.
    private KnownBody? BodyAt(int at, out int end)
    {
        end = at + 1;
        if (_signs.May(at, SignRoles.Body))
        {
            return _signs[at].Sense!.Body;
        }

        if (!_signs.May(at, SignRoles.ShortBody) || IsPieceOfName(at))
        {
            return null;
        }

        List<KnownBody> may = _signs[at].Sense!.ShortFor;
        for (int i = _bodies.All.Count - 1; i >= 0; i--)
        {
            if (may.Contains(_bodies.All[i]))
            {
                return _bodies.All[i];
            }
        }

        return _speaker is not null && may.Contains(_speaker) ? _speaker : may.Count == 1 ? may[0] : null;
    }

    // "Conseil d’administration": a piece of another body's name.
    private bool IsPieceOfName(int at) =>
        !_lexicon.IsUnspaced
        && (_signs[at + 1].Kind == SignKind.Word || (_signs.May(at + 1, SignRoles.Owned) && _signs[at + 2].Kind == SignKind.Word));

    // The match has signs where it goes on with tokens.
    private void Add(CitationMatch found, bool isMember = false)
    {
        int first = found.FirstToken, end = found.EndToken;
        if (_pinpoint is { } before && !isMember && IsJoined(before.End, first))
        {
            found.Pinpoint = Pinpoint.Join(found.Pinpoint, before.Pinpoint);
            first = before.Start;
        }

        _pinpoint = null;
        _source = found.Kind is MatchKind.Symbol or MatchKind.Publication or MatchKind.Ibid ? (found, end) : _source;
        found.Span = new TextSpan(_signs[first].Start, _signs[end - 1].End);
        found.FirstToken = _tokens.At(_signs[found.FirstToken].Start);
        found.EndToken = _tokens.At(_signs[end - 1].End);
        found.Mark ??= FootnoteMark.Behind(_tokens, found.EndToken) ?? FootnoteMark.Inside(_tokens, found.FirstToken, found.EndToken);
        Insert(found);
    }

    // In the order of their places: the members of a list are known once it is over, when texts that stand among them may have been found.
    private void Insert(CitationMatch found)
    {
        int at = _found.Count;
        while (at > 0 && _found[at - 1].Span.Start >= found.Span.End)
        {
            at--;
        }

        if (!found.Span.IsEmpty && (at == 0 || _found[at - 1].Span.End <= found.Span.Start))
        {
            _found.Insert(at, found);
        }
    }

    // Nothing but what joins a part to its text stands between.
    private bool IsJoined(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            // "annexe à la résolution"
            bool isJoint = _signs.May(at, SignRoles.Owned | SignRoles.Own | SignRoles.Said | SignRoles.Dated | SignRoles.Present | SignRoles.To)
                || (_signs[at] is { Kind: SignKind.Word, Length: <= 2 } && _signs.May(at - 1, SignRoles.To));
            if (!isJoint)
            {
                return false;
            }
        }

        return from <= to;
    }

    /// <summary>A body that a provision has named, and where.</summary>
    private readonly record struct NamedBody(KnownBody? Body, int Start, int End);
}
