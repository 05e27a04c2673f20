namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// What the items of a list are counted by. The text of an item is the instrument itself, the one that cites or states, or the one that the
/// paragraph is a part of; of a statement, what is cited is what something is said of.
/// </summary>
public enum Dimension
{
    /// <summary>The body of the text.</summary>
    Body,

    /// <summary>The year of its adoption.</summary>
    Year,

    /// <summary>Its kind.</summary>
    Kind,

    /// <summary>Its subject headings, in capital letters: a text with several is counted in each.</summary>
    Subject,

    /// <summary>Its session as printed, with one capital letter.</summary>
    Session,

    /// <summary>The States that sponsored it: a text with several is counted in each.</summary>
    Sponsor,

    /// <summary>The text itself.</summary>
    Instrument,

    /// <summary>The body of what is cited.</summary>
    CitedBody,

    /// <summary>The year in which what is cited was adopted.</summary>
    CitedYear,

    /// <summary>The kind of what is cited.</summary>
    CitedKind,

    /// <summary>The subject headings of what is cited: one with several is counted in each.</summary>
    CitedSubject,

    /// <summary>The session of what is cited.</summary>
    CitedSession,

    /// <summary>The States that sponsored what is cited: one with several is counted in each.</summary>
    CitedSponsor,

    /// <summary>What is cited, as a whole.</summary>
    CitedInstrument,

    /// <summary>The type of the edge. Of what a search found, the types of the edges that it makes: what makes several is counted in each.</summary>
    Relation,

    /// <summary>The status of the citation.</summary>
    Status,

    /// <summary>The kind of the paragraph.</summary>
    ProvisionKind,

    /// <summary>The words that the paragraph opens with, as they are kept.</summary>
    Opening,

    /// <summary>The class of those words.</summary>
    Action,

    /// <summary>The words that govern the citation, as they are kept.</summary>
    Verb,

    /// <summary>The part that is cited, as the United Nations abbreviates it.</summary>
    Pinpoint,
}
