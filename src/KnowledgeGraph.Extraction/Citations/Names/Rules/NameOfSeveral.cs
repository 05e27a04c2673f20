using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name that several texts of the vocabulary bear, in a document that has named none so and shows which it means.</summary>
internal sealed class NameOfSeveral : INameRule
{
    /// <inheritdoc/>
    public string? Says => "its document shows which of several texts it is";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (at < passage.Bound || !(tokens[at].IsCapital || tokens.IsNumber(at)))
        {
            return false;
        }

        int end = SharedNames.Longest(tokens, at, out SharedNames? shared);
        // "the review of the Constitution", and no "draft Constitution" or "Constitution drafting process"
        bool isNoun = end == at + 1;
        if (end == 0 || (isNoun && !(tokens.Is(at - 1, Keyword.The) && EndsPhrase(tokens, end)))
            || NameStart.Find(tokens, at, passage.Bound) < at || NameEnd.Find(tokens, end, out _) > end
            || IsNamed(passage, at, end) || BodyAround.Holds(passage, at, end)
            || (tokens.IsNumber(at) && passage.Table.Longest(tokens, at + 1, out _) > end))
        {
            return false;
        }

        NamedInstrument? named = shared!.Meant(passage.TimesPrinted) is string title ? passage.Table.Longest(title) : null;
        if (named is null)
        {
            return false;
        }

        // The document calls it by the name that it shares: "the Pretoria Agreement".
        named.CallHere(passage.Printed(at, end), passage.TimesPrinted(named.Title) > 0);
        passage.Add(MatchKind.Name, at, end, named, passage.Printed(at, end));
        at = end;
        return true;
    }

    private static bool EndsPhrase(TokenList tokens, int end) =>
        tokens[end].Kind is not TokenKind.Word || tokens[end].Word is Keyword.And or Keyword.To or Keyword.In;

    // Of what the document has named so before, the words are a short form.
    private static bool IsNamed(NamePassage passage, int start, int end)
    {
        NamedInstrument name = NamedInstrument.FromTokens(passage.Tokens, start, end, "");
        return passage.Table.Meant(name.Words, name.Noun, false).Count > 0 || passage.Table.MadeOf(name.Words, name.Noun).Count > 0;
    }
}
