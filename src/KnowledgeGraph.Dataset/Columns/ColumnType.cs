namespace KnowledgeGraph.Dataset.Columns;

/// <summary>What the values of a column are. A value is nothing, or of the type that stands here.</summary>
internal enum ColumnType
{
    /// <summary>A text: a <see cref="string"/>.</summary>
    Text,

    /// <summary>A whole number: a <see cref="long"/>.</summary>
    Whole,

    /// <summary>A number: a <see cref="double"/>.</summary>
    Real,

    /// <summary>Yes or no: a <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A day: a <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A list, as the text of a JSON array: a <see cref="string"/>.</summary>
    List,
}
