namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What kind of part of an instrument a provision is.</summary>
public enum ProvisionKind
{
    /// <summary>The cover and the title.</summary>
    Head,

    /// <summary>A preambular paragraph, <c>PP3</c>.</summary>
    Preambular,

    /// <summary>An operative paragraph, <c>OP5</c>.</summary>
    Operative,

    /// <summary>A lettered or numbered part of a paragraph, <c>OP4(a)</c>.</summary>
    Subparagraph,

    /// <summary>A titled section of the operative part or of an annex.</summary>
    Section,

    /// <summary>An annex, appendix or enclosure, <c>Annex</c> or <c>Annex I</c>.</summary>
    Annex,

    /// <summary>A paragraph of an annex, <c>Annex:29</c>.</summary>
    AnnexParagraph,

    /// <summary>An article of a treaty or statute, <c>Annex:Article 4</c>.</summary>
    Article,

    /// <summary>A footnote, by its printed marker, <c>FN2</c>.</summary>
    Footnote,

    /// <summary>What follows the last paragraph: the meeting and its date.</summary>
    Closing,
}
