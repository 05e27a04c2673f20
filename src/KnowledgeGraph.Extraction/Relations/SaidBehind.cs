using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What is said behind a text: that it is implemented, or that it was not heeded.</summary>
/// <param name="passage">The provision.</param>
/// <param name="clause">What is in force.</param>
internal sealed class SaidBehind(Passage passage, Clause clause)
{
    private const int WordsOfFailure = 14;

    private TokenList Tokens => passage.Tokens;

    /// <summary>The words that govern a text, by what is said behind it too.</summary>
    /// <param name="end">The token behind it.</param>
    /// <param name="before">The words that govern it by what stands before it.</param>
    public Governor With(int end, Governor before) => Done(end) ?? (IsBlamed(before) && IsUndone(end) ? clause.Broken : before);

    // "to ensure that the provisions of the Peace Agreement are implemented in full"
    private Governor? Done(int end)
    {
        int at = end;
        while (Tokens[at].Kind == TokenKind.Mark || passage.Is(at, WordRole.Auxiliary))
        {
            at++;
        }

        return at > end && passage.Is(at, WordRole.Passive) && clause.Phrase is null or { Reach: PhraseReach.Parties }
            ? new Governor(Tokens[Tokens[at]].ToString(), RelationType.Implements)
            : null;
    }

    private bool IsBlamed(Governor before) => clause.IsBlaming && before.Relation is RelationType.Cites or RelationType.ExpressesConcernAt;

    // "expressing concern that the call contained in its resolution 2532 (2020) was not fully heeded"
    private bool IsUndone(int end)
    {
        bool isNot = false;
        for (int i = end; i < end + WordsOfFailure && !Tokens.Is(i, ',') && !Tokens.Is(i, ';'); i++)
        {
            if (isNot && passage.Is(i, WordRole.Followed))
            {
                return true;
            }

            isNot |= passage.Is(i, WordRole.Not);
        }

        return false;
    }
}
