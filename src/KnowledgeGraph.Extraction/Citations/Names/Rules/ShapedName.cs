using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name with the shape of one, or a short form: capital words around a noun that texts are called by.</summary>
internal sealed class ShapedName : INameRule
{
    /// <inheritdoc/>
    public string? Says => null;

    private static readonly INameObjection[] Objections =
    [
        new BodyObjection(), new ProgrammeObjection(), new PostObjection(), new AssemblyObjection(), new AnyOfItsKindObjection(),
        new CommonTextObjection(), new PublicationObjection(), new FieldObjection(), new DraftObjection(),
    ];

    // What it is a part of is read on its own.
    private static readonly PartObjection Part = new();

    // The first that reads the candidate has it.
    private static readonly INameReading[] Readings =
        [new ConcludedName(), new IssuedName(), new HalfOfName(), new ShortForm(), new ShortFormWithAdjunct(), new SharedComplement(), new NewName()];

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        if (!InstrumentNoun.Is(passage.Tokens[at].Word) || !passage.Tokens[at].IsCapital)
        {
            return false;
        }

        if (!NameCandidate.TryRead(passage, at, out NameCandidate? candidate, out int behindBody))
        {
            at = Math.Max(at, behindBody);
            return behindBody > 0;
        }

        if (Part.Holds(passage, candidate!))
        {
            passage.Explain(candidate!, null, [], [Part.Says]);
            return false;
        }

        foreach (INameObjection objection in Objections)
        {
            if (objection.Holds(passage, candidate!))
            {
                passage.Explain(candidate!, null, [], [objection.Says]);
                at = candidate!.End;
                passage.BodyEnd = objection.IsBody ? at : passage.BodyEnd;
                MentionInBody(passage, candidate, objection);
                return true;
            }
        }

        foreach (INameReading reading in Readings)
        {
            if (reading.TryRead(passage, candidate!, out int end))
            {
                Explain(passage, candidate!, end, reading.Says);
                at = end;
                return true;
            }
        }

        Explain(passage, candidate!, 0, null);
        return false;
    }

    // "the Meeting of Contracting Parties to the London Protocol": "that Protocol" is this one.
    private static void MentionInBody(NamePassage passage, NameCandidate candidate, INameObjection objection)
    {
        if (objection is BodyObjection && candidate is { IsModified: true, Meant: [NamedInstrument named] })
        {
            passage.Table.Mention(named);
        }
    }

    private static void Explain(NamePassage passage, NameCandidate candidate, int end, string? reading)
    {
        if (!passage.IsExplained)
        {
            return;
        }

        string? became = end > 0 && passage.Names.Count > 0 ? passage.Names[^1].Title : null;
        IEnumerable<string> speaksFor = NewName.Speaking(passage, candidate);
        passage.Explain(candidate, became, reading is null ? [.. speaksFor] : [reading, .. speaksFor], became is null ? [NoName(candidate)] : []);
    }

    private static string NoName(NameCandidate candidate) => !candidate.IsModified ? "it is a noun alone, and nothing named before is meant"
        : NameWords.GenericNouns.Has(candidate.Word) ? "its noun stands for programmes and policies too, and nothing says that it is a text"
        : "it is ambiguous or not introduced";
}
