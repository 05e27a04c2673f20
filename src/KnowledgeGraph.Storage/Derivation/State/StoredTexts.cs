using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>The texts that are there of some instruments.</summary>
/// <param name="Revision">The store's revision: a change is only written on the one that it was derived from.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Held">The instruments whose text is said to stand in an annex of one of them.</param>
internal sealed record StoredTexts(long Revision, IReadOnlyList<StoredText> Texts, IReadOnlyList<string> Held);

/// <summary>A text that is there.</summary>
/// <param name="Place">Where it is kept.</param>
/// <param name="Digest">A digest of what it says.</param>
/// <param name="Assertions">What it asserts.</param>
internal sealed record StoredText(TextPlace Place, string Digest, IReadOnlyList<(Assertion Assertion, int Count)> Assertions);
