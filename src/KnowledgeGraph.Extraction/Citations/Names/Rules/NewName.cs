using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name that is new to the document.</summary>
internal sealed class NewName : INameReading
{
    /// <inheritdoc/>
    public string Says => "it has the shape of a name";

    private const int LongestTitle = 30;

    private static readonly INameProof[] Proofs =
    [
        new ComplementProof(), new OwnerProof(), new PlaceProof(), new IdentityProof(), new AdoptionProof(), new DeclarationProof(), new UseProof(),
        new PlanProof(), new StateTextProof(),
    ];

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        end = 0;
        // "the Memorandum of Understanding signed on 27 September 2007"
        bool hasTail = candidate.Head == candidate.Noun + 3 && passage.Tokens[candidate.Start - 1].Word is Keyword.The or Keyword.Its;
        if (!(candidate.IsModified || hasTail || NameWords.StateTexts.Has(candidate.Word)) || candidate.Meant.Count > 0)
        {
            return false;
        }

        NoteSource? source = ReportBefore.Holds(passage, candidate.Start) ? null : passage.SourceAt(candidate.End, candidate.Mark);
        bool isGeneric = NameWords.GenericNouns.Has(candidate.Word) || !candidate.IsModified;
        if (isGeneric && source is null && (NameWords.NotedTexts.Has(candidate.Word) || !IsProven(passage, candidate)))
        {
            return false;
        }

        end = candidate.End;
        bool isIssued = !candidate.HasComplement && candidate.Day is null && NameWords.IsGeneral(candidate.Name)
            && IssuedEnd.TryRead(passage.Tokens, ref end);
        if (!isIssued && source is null && TryTitleToMark(passage, ref end, out NoteSource? marked))
        {
            source = marked;
        }

        string printed = end == candidate.End ? candidate.Printed : passage.Printed(candidate.Start, end);
        NamedInstrument named = end == candidate.End ? candidate.Name : NamedInstrument.FromTokens(passage.Tokens, candidate.Start, end, printed);
        named.Day ??= candidate.Day;
        NamePassage.Bind(named, source);
        passage.Add(MatchKind.Name, candidate.Start, end, passage.Table.Learn(named), printed);
        return true;
    }

    /// <summary>What speaks for a text, besides the shape of its name.</summary>
    public static IEnumerable<string> Speaking(NamePassage passage, NameCandidate candidate) =>
        Proofs.Where(proof => proof.Holds(passage, candidate)).Select(proof => proof.Says)
            .Concat(passage.SourceAt(candidate.End, candidate.Mark) is null ? [] : ["a footnote says where it is printed"]);

    // A noun of many uses names a text where something else says so.
    private static bool IsProven(NamePassage passage, NameCandidate candidate)
    {
        foreach (INameProof proof in Proofs)
        {
            if (proof.Holds(passage, candidate))
            {
                return true;
            }
        }

        return false;
    }

    // A title in small letters that a footnote closes: "Declaration on the elimination of violence⁴".
    private static bool TryTitleToMark(NamePassage passage, ref int end, out NoteSource? source)
    {
        TokenList tokens = passage.Tokens;
        source = null;
        for (int i = end; i < Math.Min(tokens.Count, end + LongestTitle); i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Mark && i > end)
            {
                source = passage.SourceOf(Superscript.ToPlain(tokens[token]));
                end = source is null ? end : i;
                return source is not null;
            }

            if (!GoesOn(tokens, i) || (i == end && !NameWords.Prepositions.Has(token.Word)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool GoesOn(TokenList tokens, int at)
    {
        Token token = tokens[at];
        bool word = token.Kind == TokenKind.Word && !NameWords.ClosingWords.Has(tokens[token])
            && token.Word is not (Keyword.The or Keyword.Which or Keyword.That or Keyword.As or Keyword.By);
        return word || tokens.IsDash(at);
    }
}
