using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters that every body has one of, with the body whose it is: "the rules of procedure of the General Assembly", "the
/// International Atomic Energy Agency … in accordance with its statute".</summary>
internal sealed class OwnedName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "whose it is stands with it";

    private static readonly WordTrie<string> Texts = All();

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int head = tokens[at].IsCapital || !InstrumentNoun.Is(tokens[at].Word) ? 0 : Texts.Longest(tokens, at, out _);
        if (head == 0)
        {
            return false;
        }

        int end = head;
        int start = NameWords.Provisional.Has(tokens, at - 1) ? at - 1 : at;
        string? title = TryOwnerBehind(tokens, ref end) ? OfFullName(passage, start, head, end)
            : tokens.Is(start - 1, Keyword.Its) && Owner(passage, start - 1, at) is string owner ? $"{passage.Printed(start, head)} of the {owner}"
            : null;
        if (title is null)
        {
            return false;
        }

        passage.Add(MatchKind.Name, start, end, Named(passage, title, tokens[at].Word), title);
        at = end;
        return true;
    }

    /// <summary>Whether a text that every body has one of begins at a token.</summary>
    public static bool Begins(TokenList tokens, int at) => Texts.Longest(tokens, at, out _) > 0;

    // "the statute of the Commission" is that of the International Civil Service Commission.
    private static string OfFullName(NamePassage passage, int start, int head, int end)
    {
        TokenList tokens = passage.Tokens;
        bool isShort = end == head + 3 && tokens.Is(head + 1, Keyword.The) && NameWords.Organs.Has(tokens, head + 2);
        return isShort && passage.FullNameOf(tokens[tokens[head + 2]].ToString()) is string full
            ? $"{passage.Printed(start, head)} of the {full}" : passage.Printed(start, end);
    }

    /// <summary>The text of a body that the document or the vocabulary knows under a title; one that is new where they know none.</summary>
    public static NamedInstrument Named(NamePassage passage, string title, Keyword noun) =>
        passage.Table.Longest($"{char.ToUpperInvariant(title[0])}{title[1..]}") ?? passage.Table.Longest(title)
            ?? passage.Table.Learn(new NamedInstrument
            {
                Title = title,
                Words = title.Split(' '),
                Noun = noun,
                Kind = InstrumentNoun.Kind(noun),
            });

    // "of the General Assembly", "of the functional commissions of the Council"
    private static bool TryOwnerBehind(TokenList tokens, ref int end)
    {
        int owner = end;
        if (tokens.Is(end, Keyword.Of) && tokens.Is(end + 1, Keyword.The))
        {
            int of = end + 2;
            while (of < end + 4 && tokens[of] is { Kind: TokenKind.Word, IsCapital: false, Word: not Keyword.Of })
            {
                of++;
            }

            owner = of > end + 2 && NameWords.Sessions.Has(tokens, of - 1) ? of : end;
        }

        int capital = owner + 1;
        if (!tokens.Is(owner, Keyword.Of) || tokens[capital].Word is not (Keyword.The or Keyword.Its) || !NameShape.TryCapital(tokens, ref capital))
        {
            return false;
        }

        end = NameEnd.Find(tokens, owner, out _);
        return true;
    }

    // The body named last before it; of rules of procedure, else, the body that speaks.
    private static string? Owner(NamePassage passage, int its, int noun) =>
        OwnerBefore.Find(passage, its, passage.Tokens[noun].Word) ?? (passage.Tokens.Is(noun, Keyword.Rules) ? passage.Speaker?.Name : null);

    private static WordTrie<string> All()
    {
        var texts = new WordTrie<string>();
        foreach (string text in NameWords.OwnedTexts)
        {
            texts.Add(text, text);
        }

        return texts;
    }
}
