using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>The first of two nouns that share what stands behind the second: "the Declaration¹ and Programme of Action² on a Culture of
/// Peace".</summary>
internal sealed class SharedComplement : INameReading
{
    /// <inheritdoc/>
    public string Says => "the name behind it has its other half";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        string? shared = candidate.IsModified || candidate.Meant.Count > 0 ? null : Complement(passage, candidate.End);
        end = shared is null ? 0 : candidate.End;
        if (shared is not null)
        {
            HalfOfName.AddWhole(passage, candidate, $"{candidate.Printed} {shared}");
        }

        return shared is not null;
    }

    private static string? Complement(NamePassage passage, int end)
    {
        TokenList tokens = passage.Tokens;
        int and = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        int noun = tokens.Is(and + 1, Keyword.The) ? and + 2 : and + 1;
        if (!tokens.Is(and, Keyword.And) || !tokens[noun].IsCapital || !InstrumentNoun.Is(tokens[noun].Word))
        {
            return null;
        }

        int head = InstrumentNoun.End(tokens, noun, false);
        int whole = head == 0 ? 0 : NameEnd.Find(tokens, head, out _);
        head = tokens[head].Kind == TokenKind.Mark ? head + 1 : head;
        return whole > head && head > 0 ? passage.Printed(head, whole) : null;
    }
}
