using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>A resolved citation that a text has.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The label that it stands at.</param>
/// <param name="Cited">The id that it cites.</param>
/// <param name="Words">Its words.</param>
internal readonly record struct CitedPlace(TextPlace Text, string Label, string Cited, string Words);
