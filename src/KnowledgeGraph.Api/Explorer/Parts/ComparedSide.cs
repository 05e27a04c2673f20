namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>Whose words of a comparison are shown.</summary>
public enum ComparedSide
{
    /// <summary>Both texts', as one.</summary>
    Both,

    /// <summary>Those of the text from which the changes start.</summary>
    Left,

    /// <summary>Those of the other.</summary>
    Right,
}
