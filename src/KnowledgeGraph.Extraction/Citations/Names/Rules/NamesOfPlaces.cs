using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Known texts on one noun that are called after places, one citation each: "the treaties of Tlatelolco,⁶ Rarotonga,⁷ Bangkok⁸ and
/// Pelindaba⁹".</summary>
internal sealed class NamesOfPlaces : INameRule
{
    // In tokens: "Alma-Ata".
    private const int LongestPlace = 3;

    /// <inheritdoc/>
    public string? Says => "known texts that are called after these places";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!tokens.Is(at + 1, Keyword.Of) || Singular(tokens, at) is not string noun || !tokens[at + 2].IsCapital)
        {
            return false;
        }

        List<(int First, int End)> places = Places(tokens, at + 2);
        var named = new List<NamedInstrument>();
        foreach ((int first, int end) in places)
        {
            string title = $"{noun} of {passage.Printed(first, end)}";
            if (passage.Table.Longest(title) is not NamedInstrument text)
            {
                return false;
            }

            text.CallHere(title, passage.TimesPrinted(text.Title) > 0);
            NamePassage.Bind(text, passage.SourceAt(end, -1));
            named.Add(text);
        }

        for (int i = 0; named.Count > 1 && i < named.Count; i++)
        {
            (int first, int end) = (i == 0 ? at : places[i].First, places[i].End);
            passage.AddDated(first, end, named[i], passage.Printed(first, end), null);
        }

        at = named.Count > 1 ? places[^1].End : at;
        return named.Count > 1;
    }

    private static string? Singular(TokenList tokens, int at) => tokens[at].Word switch
    {
        Keyword.Treaties => nameof(Keyword.Treaty),
        Keyword.Declarations => nameof(Keyword.Declaration),
        Keyword.Conventions => nameof(Keyword.Convention),
        _ => PluralNoun.Singular(tokens, at)?.ToString(),
    };

    // What commas and a last "and" part.
    private static List<(int First, int End)> Places(TokenList tokens, int at)
    {
        var places = new List<(int First, int End)>();
        bool isLast = false, goesOn = true;
        for (int next = at; goesOn && NameShape.IsNameWord(tokens, next);)
        {
            int end = next + 1;
            while (end < next + LongestPlace && (tokens.IsDash(end) || (tokens.IsDash(end - 1) && tokens[end].IsCapital)))
            {
                end++;
            }

            places.Add((next, end));
            goesOn = !isLast;
            next = BehindMark(tokens, end);
            isLast |= tokens.Is(next, Keyword.And);
            goesOn &= isLast || tokens.Is(next, ',');
            next = BehindMark(tokens, next + 1);
        }

        return isLast ? places : [];
    }

    // "Tlatelolco,5 Rarotonga": a glued number is a mark too.
    private static int BehindMark(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark || (tokens.IsNumber(at) && !tokens[at].SpaceBefore) ? at + 1 : at;
}
