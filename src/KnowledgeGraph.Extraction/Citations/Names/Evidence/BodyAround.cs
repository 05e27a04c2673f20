using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A name inside the name of a body: "Conference of the Parties to the Convention", "Comprehensive Nuclear-Test-Ban Treaty
/// Organization".</summary>
internal static class BodyAround
{
    private const int FarthestBody = 18;
    private const int LongestWhole = 8;

    /// <summary>Whether it is the name of a body, not of a text.</summary>
    public static bool Holds(NamePassage passage, int start, int end)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[end] is { Kind: TokenKind.Word, IsCapital: true } after && NameWords.BodyNouns.Has(tokens[after]))
        {
            return true;
        }

        // "the Energy Charter secretariat"
        if (tokens.Is(end, Keyword.Secretariat))
        {
            return true;
        }

        // "the Biennial Meeting on the Programme of Action and the International Tracing Instrument": both are in the body's name.
        int joined = tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
        return (passage.BodyEnd == joined && tokens.Is(joined, Keyword.And)) || StandsBefore(passage, start);
    }

    // Back over "of the", "on the Situation with regard to the Implementation of the" to the body's own noun.
    private static bool StandsBefore(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        bool isJoined = false, isOfStates = false;
        for (int at = start - 1; at >= Math.Max(0, start - FarthestBody); at--)
        {
            Token token = tokens[at];
            if (token is { Kind: TokenKind.Word, IsCapital: true })
            {
                // "States Parties to the Treaty" are none; their Conference is.
                bool areStates = token.Word == Keyword.Parties && tokens[tokens[at - 1]] is "States" or "State";
                isOfStates |= areStates;
                if (isJoined && !areStates && (NameWords.Bodies.Has(token.Word) || (isOfStates && token.Word == Keyword.Assembly)
                    || NameWords.BodyNouns.Has(tokens[token]) || AreMeetings(tokens[token])))
                {
                    return !IsWhole(tokens, at) && !IsAnotherPhrase(tokens, at + 1);
                }

                if (at < passage.Bound)
                {
                    return false;
                }
            }
            else if (NameWords.BodyJoints.Has(token.Word))
            {
                isJoined = true;
            }
            else if (!IsPassed(tokens, token))
            {
                return false;
            }
        }

        return false;
    }

    // "the responsibility of the Security Council under the Charter", "the efforts of the Black Sea Economic Cooperation Organization under the
    // Memorandum": the body has its whole name.
    private static bool IsWhole(TokenList tokens, int last)
    {
        bool isWhole = NameWords.HolderNouns.Has(tokens, last) && !NameWords.Bodies.Has(tokens[last].Word);
        for (int first = last; first > last - LongestWhole && !isWhole; first--)
        {
            isWhole = BodyNames.At(tokens, first, out _) == last + 1;
        }

        return isWhole && tokens.Is(last + 1, Keyword.Under);
    }

    // "under the resolutions of the Security Council and under the Algiers Agreements"
    private static bool IsAnotherPhrase(TokenList tokens, int and) =>
        tokens.Is(and, Keyword.And) && NameWords.BodyJoints.Has(tokens[and + 1].Word);

    // "the twenty-eighth and twenty-ninth Meetings of States Parties to the Convention"
    private static bool AreMeetings(ReadOnlySpan<char> word) => word.EndsWith('s') && NameWords.BodyNouns.Has(word[..^1]);

    private static bool IsPassed(TokenList tokens, Token token) =>
        token.Word is Keyword.The or Keyword.And or Keyword.A or Keyword.An
            || (token.Kind == TokenKind.Word && NameWords.BodyPhrases.Has(tokens[token]));
}
