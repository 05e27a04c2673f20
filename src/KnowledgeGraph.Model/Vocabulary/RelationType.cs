namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The type of an edge. Which words make which type is data: <c>verbs.json</c> and <c>governing.json</c> in
/// <c>graph-schema/en</c>.</summary>
public enum RelationType
{
    /// <summary>Cites, with no nearer word.</summary>
    Cites,

    /// <summary>Recalling, having regard to, bearing in mind.</summary>
    Recalls,

    /// <summary>Reaffirming, reiterating, affirming.</summary>
    Reaffirms,

    /// <summary>Noting, taking note, acknowledging, having considered.</summary>
    TakesNoteOf,

    /// <summary>Welcoming, noting with appreciation or satisfaction, commending.</summary>
    Welcomes,

    /// <summary>Deploring, condemning, noting with concern the instrument itself.</summary>
    ExpressesConcernAt,

    /// <summary>Deploring, condemning, noting with concern a violation or the non-implementation of the instrument.</summary>
    /// <remarks>Stores hold types by number, so a type that came later has the next free one.</remarks>
    DeploresBreachOf = 21,

    /// <summary>Endorsing, approving, supporting.</summary>
    Endorses = 6,

    /// <summary>Adopting, proclaiming.</summary>
    Adopts,

    /// <summary>In accordance with, pursuant to, guided by, acting under.</summary>
    BasedOn,

    /// <summary>Implementation of, follow-up to, in furtherance of.</summary>
    Implements,

    /// <summary>Deciding to extend or renew what the other established.</summary>
    Extends,

    /// <summary>Amending, revising.</summary>
    Amends,

    /// <summary>Replacing, rescinding, terminating.</summary>
    Supersedes,

    /// <summary>An operative verb that asks someone about the instrument.</summary>
    RequestsActionUnder,

    /// <summary>A footnote that says where a named instrument is to be found.</summary>
    PublishedIn,

    /// <summary>A statement: adopted by a body or by another instrument.</summary>
    AdoptedBy,

    /// <summary>A statement: recommended by a body.</summary>
    RecommendedBy,

    /// <summary>A statement: a protocol to a treaty.</summary>
    ProtocolTo,

    /// <summary>A statement: supplements another instrument.</summary>
    Supplements,

    /// <summary>A statement: annexed to another instrument.</summary>
    AnnexedTo,

    /// <summary>The edge between an instrument and its own provision. It costs no depth in lineage.</summary>
    HasPart,

    /// <summary>The paragraph has most of its words from an earlier one, the closest. It follows from the words of all texts: no citation makes it,
    /// no store keeps it, and it is followed only where it is asked for.</summary>
    Repeats = 22,
}
