using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name with the shape of one, or a short form: capital words around a noun that texts are called by.</summary>
internal sealed class ShapedName : INameRule
{
    private static readonly INameObjection[] Objections =
        [new BodyObjection(), new PostObjection(), new AssemblyObjection(), new AnyOfItsKindObjection(), new PublicationObjection()];

    // What it is a part of is read on its own.
    private static readonly PartObjection Part = new();

    // The first that reads the candidate has it.
    private static readonly INameReading[] Readings =
        [new HalfOfName(), new ShortForm(), new ShortFormWithAdjunct(), new SharedComplement(), new NewName()];

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
            return false;
        }

        foreach (INameObjection objection in Objections)
        {
            if (objection.Holds(passage, candidate!))
            {
                at = candidate!.End;
                passage.BodyEnd = objection.IsBody ? at : passage.BodyEnd;
                return true;
            }
        }

        foreach (INameReading reading in Readings)
        {
            if (reading.TryRead(passage, candidate!, out int end))
            {
                at = end;
                return true;
            }
        }

        return false;
    }
}
