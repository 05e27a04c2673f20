using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Names, and the shorter ones that stand for a text that has been named: "la Convention", 《公约》.</content>
internal sealed partial class SignScanner
{
    // The text that each noun has named last.
    private readonly Dictionary<NounWords, NamedText> _named = [];

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

        return Name(MatchKind.Name, named, at, at + 1);
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

        NamedText? named = _named.TryGetValue(noun, out NamedText? before) ? before : noun.Default is { } title ? NameTables.Named(title) : null;
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
        for (int start = sign.Start + 1; start < sign.End; start++)
        {
            bool mayBegin = _lexicon.IsUnspaced || !char.IsLetter(_signs.Text[start - 1]);
            if (mayBegin && char.IsLetter(_signs.Text[start]) && _lexicon.Longest(_signs.Text, start, out Sense? sense) is int end && end > start
                && end <= sign.End && sense is { Named: { } named } && sense.Roles.HasFlag(SignRoles.Name))
            {
                _found.Add(Made(MatchKind.Name, named, _tokens.At(start), _tokens.At(end), _signs.Text[start..end], null, new TextSpan(start, end)));
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
