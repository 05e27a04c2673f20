using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Names, and the shorter ones that stand for a text that has been named: "la Convention", 《公约》.</content>
internal sealed partial class SignScanner
{
    // The text that each noun has named last.
    private readonly Dictionary<NounWords, NamedText> _named = [];

    // The text that each noun stands for by what a bracket behind its name says: 《联合国海洋法公约》(《公约》).
    private readonly Dictionary<NounWords, NamedText> _bound = [];

    private int Name(int at)
    {
        // "la question intitulée « Traité sur le commerce des armes »"
        if (_signs.May(at - 1, SignRoles.OpenQuote) && _signs.May(at - 2, SignRoles.Entitled) && _signs.May(at - 3, SignRoles.AgendaItem))
        {
            return at + 1;
        }

        NamedText named = _signs[at].Sense!.Named!;
        if (named.Noun is { } noun)
        {
            _named[noun] = named;
        }

        int end = Name(MatchKind.Name, named, at, at + 1);
        if (BoundBehind(end) is { } shorter)
        {
            _bound[shorter] = named;
        }

        return end;
    }

    private NounWords? BoundBehind(int at)
    {
        while (_signs[at].Kind == SignKind.Mark)
        {
            at++;
        }

        return _signs.IsOpen(at) && _signs.May(at + 1, SignRoles.OpenQuote) && _signs.May(at + 2, SignRoles.Noun)
            && _signs.May(at + 3, SignRoles.CloseQuote) && _signs.IsClosed(at + 4) ? _signs[at + 2].Sense!.Noun : null;
    }

    private int ShortForm(int at)
    {
        NounWords noun = _signs[at].Sense!.Noun!;
        bool isQuoted = _signs.May(at - 1, SignRoles.OpenQuote) && _signs.May(at + 1, SignRoles.CloseQuote);
        bool isPrinted = _signs[at].Sense!.IsShortForm || _signs.May(at - 1, SignRoles.Said) || isQuoted
            || (at > 0 && char.IsUpper(_signs.Text[_signs[at].Start]));
        bool isWhole = isQuoted || EndsName(at) || (_lexicon.IsUnspaced && _signs.May(at - 1, SignRoles.Said));
        if (!isPrinted || !isWhole)
        {
            return 0;
        }

        NamedText? named = isQuoted && _bound.TryGetValue(noun, out NamedText? bound) ? bound
            : _named.TryGetValue(noun, out NamedText? before) ? before : noun.Default is { } title ? NameTables.Named(title) : null;
        // The marks of a title belong to it in Chinese: 《公约》第四条.
        bool isTitle = isQuoted && _lexicon.IsUnspaced;
        return named is null ? 0 : Name(MatchKind.ShortForm, named, isTitle ? at - 1 : at, isTitle ? at + 2 : at + 1);
    }

    // A word behind it would go on with another name, unless a part before it says that a text stands here: "article 4 de la Convention".
    private bool EndsName(int at) =>
        at + 1 == _signs.Count || _signs[at + 1].Kind is SignKind.Mark or SignKind.Other
        || _signs.May(at + 1, SignRoles.And | SignRoles.CloseQuote)
        || (_signs[at + 1].Kind == SignKind.Word && _pinpoint is { } part && IsJoined(part.End, at))
        || (_signs[at].Sense!.IsShortForm && !GoesOnWithName(at + 1));

    // "الاتفاقية التي" ends where "الاتفاقية الدولية" goes on.
    private bool GoesOnWithName(int at)
    {
        foreach (string beginning in Words.NameGoesOn)
        {
            if (_signs.Of(at).StartsWith(beginning))
            {
                return true;
            }
        }

        return Words.NameGoesOn.Count == 0;
    }

    // "la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée": a text in the name of a body.
    private void NameInBody(int at)
    {
        Sign sign = _signs[at];
        // The name may begin where the body's does, and ends before it, where words have no spaces.
        ReadOnlySpan<char> text = _lexicon.IsUnspaced ? _signs.Text.AsSpan(0, sign.End - 1) : _signs.Text;
        for (int start = _lexicon.IsUnspaced ? sign.Start : sign.Start + 1; start < Math.Min(sign.End, text.Length); start++)
        {
            bool mayBegin = _lexicon.IsUnspaced || !char.IsLetter(_signs.Text[start - 1]);
            if (mayBegin && char.IsLetter(_signs.Text[start]) && _lexicon.Longest(text, start, out Sense? sense) is int end && end > start
                && end <= sign.End && sense is { Named: { } named } && sense.Roles.HasFlag(SignRoles.Name))
            {
                Insert(Made(MatchKind.Name, named, _tokens.At(start), _tokens.At(end), _signs.Text[start..end], null, new TextSpan(start, end)));
                return;
            }
        }
    }

    private int Name(MatchKind kind, NamedText named, int first, int end)
    {
        string words = _signs.Text[_signs[first].Start.._signs[end - 1].End];
        SignPinpoints.TryBehind(_signs, ref end, Words.UnitBehind, out Pinpoint? pinpoint);
        DateOnly? date = !Words.DateFirst && SignDates.TryBehind(_signs, ref end, out DateOnly day) ? day : null;
        CitationMatch found = Made(kind, named, first, end, words.Trim('《', '》'), pinpoint, default);
        found.Date = date;
        Add(found);
        return end;
    }

    private static CitationMatch Made(
        MatchKind kind, NamedText named, int first, int end, string name, Pinpoint? pinpoint, TextSpan span) => new()
        {
            Kind = kind,
            Span = span,
            FirstToken = first,
            EndToken = end,
            Symbol = named.Symbol,
            Title = named.Title,
            Name = name,
            InstrumentKind = named.Kind,
            Pinpoint = pinpoint,
        };
}
