namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What kind of text an instrument is.</summary>
public enum InstrumentKind
{
    /// <summary>A resolution of an organ or a subsidiary body.</summary>
    Resolution,

    /// <summary>A decision of an organ or a subsidiary body.</summary>
    Decision,

    /// <summary>A statement by the President of the Security Council, <c>S/PRST/2015/3</c>.</summary>
    PresidentialStatement,

    /// <summary>A convention, covenant, protocol, agreement or statute.</summary>
    Treaty,

    /// <summary>A declaration, agenda, programme or plan of action, set of rules, principles or guidelines.</summary>
    Declaration,

    /// <summary>The Charter of the United Nations.</summary>
    Charter,

    /// <summary>A report of a body or of the Secretary-General.</summary>
    Report,

    /// <summary>Any other document with a symbol: a letter, a note, a meeting record.</summary>
    Document,

    /// <summary>Anything else.</summary>
    Other,
}
