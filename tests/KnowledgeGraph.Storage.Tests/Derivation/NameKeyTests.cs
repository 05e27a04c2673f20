namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>Which spellings of a name are one name.</summary>
public sealed class NameKeyTests
{
    [TestCase("Convention on the Physical Protection of Nuclear Material", "Convention on Physical Protection of Nuclear Materials")]
    [TestCase("Common Framework for Debt Treatments", "common framework for debt treatment")]
    [TestCase("Joint Communiqué of the Parties", "Joint Communique of Parties")]
    [TestCase("Nouméa Accord", "Noume\u0301a Accord")]
    [TestCase("Recommendation on the Certiﬁcation of Oﬃces", "Recommendation on the Certification of Offices")]
    [TestCase("Convention on the Organisation of Work", "Convention on the Organization of Work")]
    [TestCase("Rules on Recognised Localities", "Rules on Recognized Localities")]
    [TestCase("UN Convention on the Law of the Sea", "United Nations Convention on the Law of the Sea")]
    [TestCase("Statute (of the Court)", "Statute of the Court")]
    [TestCase("Regional Framework for Disaster Risk Reduction", "Regional Framework on Disaster Risk Reduction")]
    [TestCase(
        "Convention of the Safety of the United Nations and Associated Personnel", "Convention on the Safety of United Nations and Associated Personnel")]
    [TestCase("N’djamena Humanitarian Cease-fire Agreement", "N’Djamena Humanitarian Ceasefire Agreement")]
    [TestCase("APEC Roadmap on Marine Debris", "APEC Road Map on Marine Debris")]
    [TestCase(
        "joint communiqué of the IMO and the World Food Programme", "joint communiqué of the International Maritime Organization and the World Food Programme")]
    [TestCase("Taif Accords", "Taif Agreement")]
    public void SpelledOtherwise_IsOneName(string one, string other) => Assert.That(NameKey.Of(one), Is.EqualTo(NameKey.Of(other)));

    [TestCase("First Additional Protocol to the Convention", "Second Additional Protocol to the Convention")]
    [TestCase("Protocol of 2014 to the Forced Labour Convention", "Protocol to the Forced Labour Convention")]
    [TestCase("Kyoto Protocol", "Doha Amendment to the Kyoto Protocol")]
    [TestCase("Convention on Cluster Munitions", "Convention against Cluster Munitions")]
    [TestCase("Programme of Action for the Decade 2001–2010", "Programme of Action for the Decade 2011–2020")]
    public void OtherWords_AreAnotherName(string one, string other) => Assert.That(NameKey.Of(one), Is.Not.EqualTo(NameKey.Of(other)));
}
