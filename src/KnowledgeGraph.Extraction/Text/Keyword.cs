namespace KnowledgeGraph.Extraction.Text;

/// <summary>The words that the grammar of citations knows, whatever their case.</summary>
internal enum Keyword : byte
{
    /// <summary>Any other word.</summary>
    None,

#pragma warning disable CS1591, SA1602 // each is the word it is named after
    Resolution, Resolutions, Decision, Decisions,
    Its, The, Of, And, Or, To, In, On, For, Against, With, By, At, A, An, As, Between, Under, Through, Concerning, Relating, Regarding, Other,
    This, That, These, Those, Present, Said, Same, Thereto, Entitled, Particular, Well, See, Also,
    Paragraph, Article, Chapter, Section, Annex, Part, Appendix, Goal, Preambular, Operative, Subparagraph, Rule, Page, Op, Pp, Thereof,
    Ibid, Vol, No, Nos, United, Nations, League, Series, Official, Records, Supplement, Session, Publication, Document,
    All, Any, Previous, Relevant, Related, Earlier, Subsequent, Applicable, Pertinent, Existing, Recent, Past, Prior, Various,
    Several, Numerous, Respective, Their, Such, Certain, Previously, Above, Aforementioned, Statements, Norms,
    Assembly, Council, Commission, Committee, Conference, Meeting, Parties, Office, Secretariat, Adopted, Both, Dated,
    Conventions, Declarations, Communiqués,
    Instruments, Treaties, Protocols, Agreements, Report, Reports, Letter, Note, Not, Which, First, Second, Third, Fourth, Fifth,
    Sixth, Seventh, Eighth,
    Ninth, Tenth, Eleventh, Twelfth, Last, Action, Item, Enclosure, Attachment, Target, Principle, Regulation, Conduct, Law,
    Understanding, Map, Implementation, Operations, Among,

    // The nouns that names of instruments are built on; nouns.json says what each is.
    Convention, Covenant, Protocol, Treaty, Charter, Statute, Agreement, Constitution, Accord, Pact, Amendment, Declaration,
    Agenda, Programme, Plan, Platform,
    Framework, Rules, Guidelines, Principles, Strategy, Communiqué, Consensus, Compact, Pathway, Outcome, Code, Regulations, Standards,
    Model, Guidance, Instrument,
    Road, Roadmap, Call, Commitment, Memorandum, Act, Deed, Strategies, Statement, Concept, Guide, Toolkit, Engagement, Matrix, Conclusions,
    Pledge, Vision, Arrangement, Policy, Scheme,
#pragma warning restore CS1591, SA1602
}
