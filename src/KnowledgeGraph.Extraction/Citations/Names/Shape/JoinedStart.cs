using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>
/// What "of", "for" and "and" join to the beginning of a name whose noun stands last: "the Status of Forces Agreement", "the Peace, Security and
/// Cooperation Framework". An article or an owner opens it: else the words before are another phrase's.
/// </summary>
internal static class JoinedStart
{
    private const int MostMembers = 5;
    private const int MostJoints = 3;

    /// <summary>Reads the beginning.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="start">The first token of the name behind the joints; the first of all where they belong to it. Nothing moves where they do
    /// not.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="bound">The first token that may belong to a name.</param>
    public static bool TryRead(TokenList tokens, ref int start, int noun, int bound)
    {
        int first = start;
        for (int joints = 0; joints < MostJoints && TryJoint(tokens, ref first, noun, bound); joints++)
        {
            if (IsOpened(tokens, first))
            {
                start = first;
                return true;
            }
        }

        return false;
    }

    private static bool TryJoint(TokenList tokens, ref int start, int noun, int bound)
    {
        int joint = start - 1;
        bool isPair = tokens.Is(joint, Keyword.And) && (start < noun || NameWords.Paired.Has(tokens, joint - 1));
        bool isOf = tokens[joint].Word is Keyword.Of or Keyword.For && start < noun;
        if (!(isPair || isOf) || joint - 1 < bound)
        {
            return false;
        }

        int first = NameStart.OverWords(tokens, joint, bound);
        for (int members = 1; isPair && members < MostMembers && first < joint && tokens.Is(first - 1, ',') && first - 2 >= bound; members++)
        {
            int before = NameStart.OverWords(tokens, first - 1, bound);
            if (before == first - 1)
            {
                break;
            }

            first = before;
        }

        if (first == joint || !MayBegin(tokens, first, joint, isPair && start == noun))
        {
            return false;
        }

        start = first;
        return true;
    }

    private static bool IsOpened(TokenList tokens, int first) =>
        tokens.IsNumber(first) || (NameWords.Introductions.Has(tokens[first - 1].Word) && !tokens.Is(first - 1, Keyword.And))
        || tokens[first - 1].Word is Keyword.A or Keyword.An
        || (tokens[first - 1].Kind == TokenKind.Word && NameWords.IsOwner(tokens[tokens[first - 1]]));

    // Neither a text nor a body: "the Convention and Optional Protocol", "the African Union and Lusaka Agreement", "the Government of National
    // Accord".
    private static bool MayBegin(TokenList tokens, int first, int joint, bool isOfNouns)
    {
        if (tokens[joint - 1].Kind != TokenKind.Word)
        {
            return false;
        }

        ReadOnlySpan<char> last = tokens[tokens[joint - 1]];
        bool isBody = !tokens.Is(joint, Keyword.Of) && NameWords.BodyNouns.Has(last);
        if (isBody || (tokens.Is(joint, Keyword.And) ? NameWords.OwnerEnds.Has(last) : NameWords.Parties.Has(last)))
        {
            return false;
        }

        for (int i = first; !isOfNouns && i < joint; i++)
        {
            if (InstrumentNoun.Is(tokens[i].Word) && InstrumentNoun.End(tokens, i, i > first) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
