using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>
/// Whose resolution it is: "General Assembly resolution", "its resolution", "the Council's decision", "resolution 1999/12 of the
/// Commission on Human Rights". Follows one document from its first word to its last, for "the Council" is the one named last.
/// </summary>
internal sealed class OwnerGrammar
{
    private const int FarthestSubject = 12;

    private readonly Dictionary<string, KnownBody> _short = new(StringComparer.Ordinal);
    private readonly MentionedBodies _bodies;
    private KnownBody? _speaker;
    private KnownBody? _lastBody;
    private int _lastStart;
    private int _lastEnd;

    /// <summary>Follows a document.</summary>
    /// <param name="day">The day of its adoption: nothing later can be cited.</param>
    public OwnerGrammar(DateOnly? day) => _bodies = new MentionedBodies(day);

    /// <summary>The body that speaks.</summary>
    public KnownBody? Speaker => _speaker;

    /// <summary>Begins a provision.</summary>
    public void Begin(KnownBody? speaker)
    {
        _speaker = speaker;
        (_lastBody, _lastEnd) = (null, -1);
        if (speaker is not null)
        {
            _short.TryAdd(LastWord(speaker), speaker);
        }
    }

    /// <summary>Takes note of a body named at a token. Returns the token behind its name, 0 where none is named.</summary>
    public int Notice(TokenList tokens, int at)
    {
        int end = BodyNames.At(tokens, at, out KnownBody? body);
        if (end == 0)
        {
            body = ShortAt(tokens, at);
            end = body is null ? 0 : at + 1;
            end = end == 0 ? AbbreviatedOwner.At(tokens, at, out body, out _) : end;
        }
        else
        {
            _short[LastWord(body!)] = body!;
        }

        if (end > 0)
        {
            (_lastBody, _lastStart, _lastEnd) = (body, at, end);
            _bodies.Mention(body!);
        }

        return end;
    }

    /// <summary>Whether a body's name ends directly before a token.</summary>
    public bool IsNamedUpTo(int at) => _lastBody is not null && _lastEnd == at;

    /// <summary>The owner by the words before "resolution".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of "resolution", "decisions" …</param>
    /// <param name="start">The first token of the words that belong to the citation: "its", "General".</param>
    /// <param name="isSaid">Whether the words name an owner at all.</param>
    public KnownBody? Before(TokenList tokens, int at, out int start, out bool isSaid)
    {
        int before = at - 1;
        while (before >= 0 && OwnerWords.Qualifiers.Has(tokens[before].Word))
        {
            before--;
        }

        (start, isSaid) = (at, true);
        if (_lastBody is not null && _lastEnd == before + 1)
        {
            start = _lastStart;
            return _lastBody;
        }

        if (tokens.Is(before, Keyword.Its))
        {
            start = before;
            return SubjectOf(tokens, before) ?? _speaker;
        }

        // "the resolutions and decisions of the Human Rights Council"
        KnownBody? behind = OfBody(tokens, at + 1);
        isSaid = behind is not null;
        return behind ?? _speaker;
    }

    /// <summary>The owner of a number (see <see cref="MentionedBodies.Choose"/>).</summary>
    public KnownBody? Choose(ResolutionNumber number, KnownBody? owner, bool isSaid, DateOnly? date) =>
        _bodies.Choose(number, owner, isSaid, date, _lastBody);

    /// <summary>What a number means (see <see cref="NumberMeaning.Of"/>).</summary>
    public NumberMeaning Mean(ResolutionNumber number, KnownBody? owner, bool isDecision) => NumberMeaning.Of(number, owner, isDecision, _bodies);

    /// <summary>Reads the owner in the words behind a number: "of the Commission on Human Rights", "adopted by the".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the number; behind the owner where it is named. Nothing moves where it is not.</param>
    /// <param name="body">The owner.</param>
    public static bool TryBehind(TokenList tokens, ref int at, out KnownBody? body)
    {
        body = null;
        int next = at;
        while (tokens[next].Kind == TokenKind.Mark)
        {
            next++;
        }

        next = tokens.Is(next, Keyword.Adopted) ? next + 1 : next;
        bool isOf = tokens.Is(next, Keyword.Of) || (tokens.Is(next, Keyword.By) && tokens.Is(next - 1, Keyword.Adopted));
        int end = isOf && tokens.Is(next + 1, Keyword.The) ? BodyNames.At(tokens, next + 2, out body) : 0;
        at = end > 0 ? end : at;
        return end > 0;
    }

    /// <summary>Reads the owner behind a number where it is called by the beginning of a name that the document has printed: "decision 14/17 of the
    /// Conference of the Parties to the Convention".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="number">The number: "14/17" is not of those whose numbers are like "3/COP.14".</param>
    /// <param name="at">The token behind the number; behind the owner where it is named. Nothing moves where it is not.</param>
    /// <param name="body">The body of such a name that was named last.</param>
    public bool TryShortBehind(TokenList tokens, ResolutionNumber number, ref int at, out KnownBody? body)
    {
        body = null;
        if (tokens.Is(at, Keyword.Of) && tokens.Is(at + 1, Keyword.The))
        {
            for (int i = _bodies.All.Count - 1; i >= 0 && body is null; i--)
            {
                bool isItsForm = number.Shape == NumberShape.Parties == _bodies.All[i].Parties is not null;
                int end = isItsForm ? BodyNames.Beginning(tokens, at + 2, _bodies.All[i]) : 0;
                (at, body) = end > 0 ? (end, _bodies.All[i]) : (at, null);
            }
        }

        return body is not null;
    }

    private KnownBody? OfBody(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Of) && tokens.Is(at + 1, Keyword.The)
            ? BodyNames.At(tokens, at + 2, out KnownBody? body) > 0 ? body : ShortAt(tokens, at + 2)
            : null;

    // "the Human Rights Council, in its resolution 17/4": the subject of the clause, if a preposition stands between it and "its".
    private KnownBody? SubjectOf(TokenList tokens, int its)
    {
        if (_lastBody is null || _lastBody == _speaker || its - _lastEnd > FarthestSubject || its < _lastEnd)
        {
            return null;
        }

        if (tokens[its - 1].Word is not (Keyword.In or Keyword.By or Keyword.Under or Keyword.Through or Keyword.Of))
        {
            return null;
        }

        // From the subject to "its" only its own verb and a pinpoint may stand: "decided, in paragraph 5 of its resolution".
        for (int i = _lastEnd; i < its; i++)
        {
            Token token = tokens[i];
            bool small = token.Kind != TokenKind.Word || !token.IsCapital || PrintedDate.English.MonthAt(tokens[token], out _) == token.Length;
            if (!small || tokens.Is(i, ';') || tokens.Is(i, ':') || token.Word is Keyword.And or Keyword.Resolution or Keyword.Resolutions
                || (token.Kind == TokenKind.Word && tokens[token] is "pursuant" or "accordance" or "recalling" or "reaffirming"))
            {
                return null;
            }
        }

        return _lastBody;
    }

    private KnownBody? ShortAt(TokenList tokens, int at)
    {
        Token token = tokens[at];
        if (!token.IsCapital || token.Word is not (Keyword.Assembly or Keyword.Council or Keyword.Commission or Keyword.Conference or Keyword.None))
        {
            return null;
        }

        // "Parliamentary Assembly", "Assembly of the African Union", "Council of Europe": pieces of other names.
        int of = tokens.Is(at + 2, Keyword.The) ? at + 3 : at + 2;
        bool isPossessor = tokens[token].EndsWith("’s") || tokens[token].EndsWith("'s");
        if ((at > 1 && !isPossessor && tokens[at - 1].IsCapital && tokens[at - 2].Kind == TokenKind.Word && tokens[at - 1].Word == Keyword.None)
            || (tokens.Is(at + 1, Keyword.Of) && tokens[of].IsCapital))
        {
            return null;
        }

        ReadOnlySpan<char> word = tokens[token];
        word = word.EndsWith("’s") || word.EndsWith("'s") ? word[..^2] : word;
        return word is "Assembly" ? Bodies.Find("General Assembly")
            : word is "Council" or "Commission" or "Conference" ? _short.GetValueOrDefault(word.ToString())
            : null;
    }

    private static string LastWord(KnownBody body) =>
        body.Name.StartsWith("Commission", StringComparison.Ordinal) ? "Commission"
        : body.Name.StartsWith("Conference", StringComparison.Ordinal) ? "Conference"
        : body.Name[(body.Name.LastIndexOf(' ') + 1)..];
}
